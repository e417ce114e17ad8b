package chat.serendip.account;

import chat.serendip.account.export.ExportContributor;
import chat.serendip.account.me.OwnPassword;
import chat.serendip.account.password.PasswordHashes;
import chat.serendip.account.registration.AccountCreation;
import chat.serendip.account.registration.Invitations;
import chat.serendip.account.registration.Registration;
import chat.serendip.account.session.KnownDevices;
import chat.serendip.account.session.Sessions;
import chat.serendip.account.session.SignIn;
import chat.serendip.account.session.SignInCompletion;
import chat.serendip.block.Blocks;
import chat.serendip.encounter.EncounterPersistenceProbe;
import chat.serendip.platform.MovableTime;
import chat.serendip.platform.database.SchemaProbe;
import chat.serendip.platform.job.JobScheduler;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.File;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The WAR as it was built, with the tests' own classes, deployed in Payara Micro on a real PostgreSQL, and the beans
 * that tests call in it. Each test class would need its own deployment, which takes most of the time; therefore there
 * is only one test class.
 */
@ExtendWith(ArquillianExtension.class)
abstract class WholeWar {

    @Inject
    DataSource source;

    @Inject
    StoredRows rows;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    Invitations invitations;

    @Inject
    AccountCreation accountCreation;

    @Inject
    Registration registration;

    @Inject
    SignIn signIn;

    @Inject
    SignInCompletion signInCompletion;

    @Inject
    Blocks blocks;

    @Inject
    OwnPassword ownPassword;

    @Inject
    PasswordHashes hashes;

    @Inject
    Instance<ExportContributor> exportContributor;

    @Inject
    TransactionProbe transactionProbe;

    @Inject
    JobScheduler jobScheduler;

    @Inject
    EncounterPersistenceProbe persistenceProbe;

    @Inject
    SchemaProbe schema;

    @Inject
    MovableTime time;

    @Deployment
    static WebArchive wholeWarAndTests() {
        return ShrinkWrap.create(ZipImporter.class, "serendip-in-container.war")
                .importFrom(new File(System.getProperty("serendip.war", "target/serendip.war")))
                .as(WebArchive.class)
                .addClasses(
                        AccountsInContainerIT.class,
                        WholeWar.class,
                        ProbeResource.class,
                        TransactionProbe.class,
                        TestAccounts.class,
                        StoredRows.class)
                .addClasses(MovableTime.class, EncounterPersistenceProbe.class, SchemaProbe.class)
                .addAsLibraries(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }
}
