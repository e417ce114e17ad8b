package chat.serendip;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.AccountDeleted;
import chat.serendip.account.AccountRefusals;
import chat.serendip.account.Identity;
import chat.serendip.account.Standing;
import chat.serendip.account.StandingChanged;
import chat.serendip.account.session.RequestIdentity;
import chat.serendip.account.session.SessionRevoked;
import chat.serendip.account.session.Sessions;
import chat.serendip.block.AccountBlocks;
import chat.serendip.block.Blocked;
import chat.serendip.block.Blocks;
import chat.serendip.block.Unblocked;
import chat.serendip.encounter.Claim;
import chat.serendip.encounter.EncounterPersistence;
import chat.serendip.encounter.EndReason;
import chat.serendip.encounter.Ledger;
import chat.serendip.encounter.Line;
import chat.serendip.encounter.LiveEncounter;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.encounter.Seat;
import chat.serendip.limits.Allowance;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import chat.serendip.platform.Digests;
import chat.serendip.platform.JsonProcessing;
import chat.serendip.platform.Tokens;
import chat.serendip.statistics.DailyCounters;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.spi.JsonProvider;
import jakarta.validation.constraints.AssertTrue;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;

/** The rooms and which of them may depend on which, as the design says. Each test's name is the rule that it checks. */
@AnalyzeClasses(packages = "chat.serendip", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static ArchRule room(String room, String... mayTouch) {
        DescribedPredicate<JavaClass> elsewhereInSerendip = JavaClass.Predicates.resideInAPackage("chat.serendip..")
                .and(DescribedPredicate.not(among(room, mayTouch)));
        return noClasses()
                .that()
                .resideInAPackage("chat.serendip." + room + "..")
                .should()
                .dependOnClassesThat(elsewhereInSerendip)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> among(String room, String... others) {
        DescribedPredicate<JavaClass> any = JavaClass.Predicates.resideInAPackage("chat.serendip." + room + "..");
        for (String other : others) {
            any = any.or(JavaClass.Predicates.resideInAPackage("chat.serendip." + other + ".."));
        }
        return any;
    }

    private static final Set<String> SOCKET_MESSAGES =
            Set.of("ClientMessage", "ServerMessage", "LobbyEvent", "TalkEvent");

    @ArchTest
    static final ArchRule the_kernel_knows_only_java = classes()
            .that()
            .resideInAPackage("chat.serendip.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("chat.serendip.kernel..", "java..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule the_lobby_knows_only_java_and_the_kernel = classes()
            .that()
            .resideInAPackage("chat.serendip.lobby..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "chat.serendip.lobby..",
                    "chat.serendip.kernel..",
                    "java..",
                    "org.jspecify.annotations",
                    "com.google.errorprone.annotations.concurrent");

    @ArchTest
    static final ArchRule the_talk_knows_only_java_and_the_kernel = classes()
            .that()
            .resideInAPackage("chat.serendip.talk..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("chat.serendip.talk..", "chat.serendip.kernel..", "java..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule platform_knows_no_feature = room("platform");

    @ArchTest
    static final ArchRule limits_know_kernel_and_platform = room("limits", "kernel", "platform");

    @ArchTest
    static final ArchRule accounts_know_kernel_limits_and_platform = room("account", "kernel", "limits", "platform");

    @ArchTest
    static final ArchRule blocks_know_kernel_account_lobby_limits_and_platform =
            room("block", "kernel", "account", "lobby", "limits", "platform");

    @ArchTest
    static final ArchRule encounters_know_kernel_account_and_platform =
            room("encounter", "kernel", "account", "platform");

    @ArchTest
    static final ArchRule reports_know_kernel_account_encounter_limits_and_platform =
            room("report", "kernel", "account", "encounter", "limits", "platform");

    @ArchTest
    static final ArchRule moderation_knows_kernel_report_account_encounter_and_platform =
            room("moderation", "kernel", "report", "account", "encounter", "platform");

    @ArchTest
    static final ArchRule nothing_lies_loose_in_moderation = noClasses()
            .that()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideInAPackage("chat.serendip.moderation");

    @ArchTest
    static final ArchRule statistics_know_kernel_account_report_moderation_and_platform =
            room("statistics", "kernel", "account", "report", "moderation", "platform");

    @ArchTest
    static final ArchRule the_command_line_knows_the_audit_chain_and_platform =
            room("cli", "moderation.audit.chain", "platform");

    @ArchTest
    static final ArchRule nothing_depends_on_signaling = noClasses()
            .that()
            .resideOutsideOfPackage("chat.serendip.signaling..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("chat.serendip.signaling..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule signaling_touches_lower_rooms_by_a_named_list = noClasses()
            .that()
            .resideInAPackage("chat.serendip.signaling..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("chat.serendip..")
                    .and(DescribedPredicate.not(among("signaling", "kernel", "lobby", "talk", "platform")))
                    .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(
                            Identity.class,
                            AccountRefusals.NotSignedIn.class,
                            AccountRefusals.Sanctioned.class,
                            RequestIdentity.class,
                            Sessions.class,
                            SessionRevoked.class,
                            Standing.class,
                            StandingChanged.class,
                            AccountDeleted.class,
                            Blocks.class,
                            AccountBlocks.class,
                            Blocked.class,
                            Unblocked.class,
                            LiveEncounter.class,
                            LiveEncounters.class,
                            Ledger.class,
                            Claim.class,
                            Seat.class,
                            Line.class,
                            EndReason.class,
                            EncounterPersistence.class,
                            DailyCounters.class,
                            Limit.class,
                            Limits.class,
                            Allowance.class))));

    @ArchTest
    static final ArchRule wire_messages_know_the_kernel_wishes_and_platform =
            room("signaling.message", "kernel", "lobby", "platform");

    /** The socket's messages are called by their wire types, which both directions and the events of lobby and talk share. */
    @ArchTest
    static void no_two_records_have_one_simple_name(JavaClasses all) {
        assertThat(all.stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> !SOCKET_MESSAGES.contains(type.getEnclosingClass()
                                .map(JavaClass::getSimpleName)
                                .orElse("")))
                        .collect(Collectors.groupingBy(JavaClass::getSimpleName))
                        .values())
                .hasSizeGreaterThan(150)
                .allSatisfy(ofOneName -> assertThat(ofOneName).hasSize(1));
    }

    @ArchTest
    static final ArchRule rooms_form_no_cycles =
            slices().matching("chat.serendip.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_form_no_cycles =
            slices().matching("chat.serendip.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_resources_mappers_and_filters_speak_http = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotEndingWith("Mapper")
            .and()
            .haveSimpleNameNotEndingWith("Filter")
            .and()
            .haveSimpleNameNotEndingWith("Application")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule constraints_stand_within_the_type = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("chat.serendip.platform.http.Constraints")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("jakarta.validation..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(AssertTrue.class))))
            .because("Payara's scanner of the interface fails on those of a constructor's parameter");

    @ArchTest
    static final ArchRule what_the_container_chooses_by_its_type_has_no_proxy = noClasses()
            .that()
            .implement(MessageBodyReader.class)
            .or()
            .implement(ExceptionMapper.class)
            .should()
            .beAnnotatedWith(ApplicationScoped.class)
            .because("a client proxy hides the type, and another provider may be chosen instead");

    @ArchTest
    static final ArchRule only_signaling_speaks_websocket = noClasses()
            .that()
            .resideOutsideOfPackage("chat.serendip.signaling..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.websocket..");

    @ArchTest
    static final ArchRule wire_messages_know_no_socket = noClasses()
            .that()
            .resideInAPackage("chat.serendip.signaling.message..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.websocket..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_sends_blocking = noClasses()
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("getBasicRemote")))
            .because("a peer that stops reading would hold the thread for ever");

    @ArchTest
    static final ArchRule the_socket_path_knows_no_database = noClasses()
            .that()
            .resideInAnyPackage(
                    "chat.serendip.signaling..",
                    "chat.serendip.lobby..",
                    "chat.serendip.talk..",
                    "chat.serendip.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.hibernate..");

    @ArchTest
    static final ArchRule no_class_reads_the_system_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("chat.serendip.platform.ClockProducer")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is injected: no test sleeps to wait for it");

    @ArchTest
    static final ArchRule no_field_injection =
            fields().should().notBeAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true);

    @ArchTest
    static final ArchRule chance_is_injected = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");

    @ArchTest
    static final ArchRule digests_are_computed_in_one_place = noClasses()
            .that()
            .doNotBelongToAnyOf(Digests.class)
            .and()
            // is started by java -jar from the WAR, where it finds no other package
            .resideOutsideOfPackage("chat.serendip.moderation.audit.chain..")
            .should()
            .callMethod(MessageDigest.class, "getInstance", String.class)
            .orShould()
            .callMethod(Mac.class, "getInstance", String.class);

    @ArchTest
    static final ArchRule secrets_are_drawn_in_one_place = noClasses()
            .that()
            .doNotBelongToAnyOf(Tokens.class)
            .should()
            .callMethod(SecureRandom.class, "nextBytes", byte[].class);

    @ArchTest
    static final ArchRule the_verification_of_the_audit_log_knows_only_java = classes()
            .that()
            .resideInAPackage("chat.serendip.moderation.audit.chain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("chat.serendip.moderation.audit.chain..", "java..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule the_json_provider_is_looked_up_once = noClasses()
            .that()
            .doNotBelongToAnyOf(JsonProcessing.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Json.class)
            .orShould()
            .callMethod(JsonProvider.class, "provider");

    @ArchTest
    static final ArchRule durations_stand_with_the_limits_or_in_settings = noFields()
            .that()
            .areStatic()
            .and()
            .haveRawType(Duration.class)
            .and()
            // each timer itself says how often it runs, how long one run may take, and how long it waits after a
            // failure
            .haveNameNotMatching("(MOST_)?PAUSE|LONGEST_RUN|MOST_PATIENCE")
            .and()
            // RFC 6238 says it
            .areNotDeclaredIn("chat.serendip.account.factor.TotpCodes")
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Settings");

    @ArchTest
    static final ArchRule names_say_what_things_are =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)");

    @ArchTest
    static final ArchRule nothing_prints_to_the_console = noClasses()
            .should()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule no_finalizers = methods().should().notHaveName("finalize");
}
