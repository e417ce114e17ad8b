package chat.serendip.moderation;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which concepts of moderation may know which: what is decided knows what follows from it, never the other way. */
@AnalyzeClasses(packages = "chat.serendip.moderation", importOptions = ImportOption.DoNotIncludeTests.class)
class ConceptsTest {

    private enum Concept {
        SANCTION(
                "Sanction, Sanctions, SanctionKind, Restrictions, MySanction, MySanctionsResource, OwnSanctions, OwnAppeals,"
                        + " SanctionView, SanctionsExport, NoSuchSanction, AppealBrief"),
        CASES("Case, Cases, CaseStatus, Claim, Claims, ClaimView, AlreadyClaimed, Note, NoteView, Notes, Attachments,"
                + " Conflicts, OwnCase, NoSuchCase, QueuePlace"),
        DECISION(
                "Decision, Decisions, DecisionKind, DecisionKindView, DecisionKindsResource, DecisionView, Verdict, Execution, Confirmation, AwaitingConfirmation,"
                        + " NothingToConfirm, OwnDecision"),
        INTAKE("Intake, AutomaticPause, PauseRule"),
        APPEAL("Appeal, Appeals, AppealAnswer, AppealDesk, AppealFiling, AppealSummary, AppealView, AppealsResource,"
                + " MyAppealsResource, AlreadyAppealed, NoSuchAppeal, TooLateToAppeal");

        private final String types;

        Concept(String types) {
            this.types = types;
        }
    }

    private static DescribedPredicate<JavaClass> among(Concept... concepts) {
        Set<String> types = Arrays.stream(concepts)
                .flatMap(one -> Stream.of(one.types.split(", ")))
                .collect(Collectors.toSet());
        return DescribedPredicate.describe("are among " + Arrays.toString(concepts), type -> {
            String outermost = type.getName().replaceFirst("[$].*", "");
            return outermost.startsWith("chat.serendip.moderation.")
                    && types.contains(outermost.substring(outermost.lastIndexOf('.') + 1));
        });
    }

    private static ArchRule unknown(Concept from, Concept... to) {
        return ArchRuleDefinition.noClasses().that(among(from)).should().dependOnClassesThat(among(to));
    }

    @ArchTest
    static final ArchRule sanctions_know_no_case_decision_intake_or_appeal =
            unknown(Concept.SANCTION, Concept.CASES, Concept.DECISION, Concept.INTAKE, Concept.APPEAL);

    @ArchTest
    static final ArchRule cases_know_no_sanction_decision_intake_or_appeal =
            unknown(Concept.CASES, Concept.SANCTION, Concept.DECISION, Concept.INTAKE, Concept.APPEAL);

    @ArchTest
    static final ArchRule decisions_know_no_intake_or_appeal =
            unknown(Concept.DECISION, Concept.INTAKE, Concept.APPEAL);

    @ArchTest
    static final ArchRule intake_knows_no_decision_or_appeal =
            unknown(Concept.INTAKE, Concept.DECISION, Concept.APPEAL);

    @ArchTest
    static final ArchRule appeals_know_no_intake = unknown(Concept.APPEAL, Concept.INTAKE);
}
