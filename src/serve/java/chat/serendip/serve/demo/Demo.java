package chat.serendip.serve.demo;

import chat.serendip.serve.PostgresDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Fills an empty database in one transaction, and says how to sign in. */
public final class Demo {

    private static final int USUALLY = 300;
    private static final int AT_MOST = 20_000;

    /** Nothing was filled in; the message is one sentence that says why. */
    public static final class DemoRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DemoRefused(String why) {
            super(why);
        }

        DemoRefused(String why, Throwable cause) {
            super(why, cause);
        }
    }

    private Demo() {}

    /**
     * How many reports the setting asks for; {@code true} or an empty text means the default number.
     *
     * @throws DemoRefused if it is neither, nor a valid number
     */
    public static int reports(String setting) {
        if (setting.isBlank() || setting.equals("true")) {
            return USUALLY;
        }
        try {
            int wanted = Integer.parseInt(setting);
            if (wanted > 0 && wanted <= AT_MOST) {
                return wanted;
            }
        } catch (NumberFormatException notANumber) {
            // the exception below says it
        }
        throw new DemoRefused("'" + setting
                + "' is no number of reports: say -Dserendip.demo=NUMBER with one from 1 to " + AT_MOST + ".");
    }

    /**
     * Fills the database.
     *
     * @param data the folder with the key that encrypts pictures
     * @param say is told how to sign in
     * @throws DemoRefused if the database isn't empty; it is left as it is
     */
    public static void fill(PostgresDatabase.Address address, Path data, int reports, Consumer<String> say) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            connection.setAutoCommit(false);
            var batchWriter = new BatchWriter(connection);
            if (batchWriter.count("select count(*) from accounts") > 0) {
                throw new DemoRefused("The demo leaves this database alone, because it isn't empty: "
                        + "choose another folder with -Dserendip.data=FOLDER.");
            }
            // the same people and reports each time, but at other times
            var random = new Random(20_261_123);
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            DemoPeople demoPeople = DemoPeople.of(random, now, reports);
            List<DemoCase> cases = CaseGenerator.of(demoPeople, random, now, reports);
            List<DemoStaff.SignIn> signIns = DemoStaff.signIns(demoPeople);
            new ReportWriter(batchWriter, demoPeople, FrameEncryption.of(data), random, now).write(cases, signIns);
            batchWriter.flush();
            connection.commit();
            signIns.forEach(signIn -> signIn.lines().forEach(say));
        } catch (SQLException e) {
            throw new DemoRefused("The demo could not be filled in (" + e.getMessage() + "): nothing was changed.", e);
        }
    }
}
