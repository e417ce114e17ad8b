package chat.serendip;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * A column that an SQL statement writes is not updatable in the entity: an entity that was read before the statement
 * would write the old value back.
 */
@AnalyzeClasses(packages = "chat.serendip", importOptions = ImportOption.DoNotIncludeTests.class)
class WrittenColumnsTest {

    private static final Pattern UPDATE = Pattern.compile("\\bupdate ([a-z_]+)(?: [a-z])? set (.*?)(?: where |\"|$)");
    private static final Pattern UPSERT =
            Pattern.compile("\\binsert into ([a-z_]+)\\b[^\"]*? do update set (.*?)(?: where | returning |\"|$)");
    private static final Pattern COLUMN = Pattern.compile("(?:^|, ?)([a-z_]+) ?=");

    /** The columns that statements in the sources write, as {@code table.column}. */
    private static final Set<String> WRITTEN = written();

    @ArchTest
    static final ArchRule what_sql_writes_is_not_updatable_in_the_entity = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotAnnotatedWith(Id.class)
            .should(new ArchCondition<>("not be updatable, if SQL writes them") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    String column = table(field.getOwner()) + "." + column(field);
                    if (WRITTEN.contains(column) && isUpdatable(field)) {
                        events.add(SimpleConditionEvent.violated(
                                field, column + " is written by SQL and by " + field.getFullName()));
                    }
                }
            });

    @Test
    void the_statements_are_found_in_the_sources() {
        Assertions.assertThat(WRITTEN)
                .contains(
                        "sessions.last_seen_at",
                        "sessions.mfa_verified_at",
                        "cases.version",
                        "cases.score",
                        "encounters.ended_at");
    }

    @Test
    void no_statement_names_entities_instead_of_tables() {
        Assertions.assertThat(sources().filter(source -> source.matches("(?s).*\\bupdate [A-Z]\\w* .*\\bset .*")))
                .isEmpty();
    }

    private static String table(JavaClass entity) {
        return entity.tryGetAnnotationOfType(Table.class).map(Table::name).orElse(entity.getSimpleName());
    }

    private static String column(JavaField field) {
        return Stream.concat(
                        field.tryGetAnnotationOfType(Column.class).map(Column::name).stream(),
                        field.tryGetAnnotationOfType(JoinColumn.class).map(JoinColumn::name).stream())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(field.getName());
    }

    private static boolean isUpdatable(JavaField field) {
        Optional<Boolean> said = field.tryGetAnnotationOfType(Column.class).map(Column::updatable);
        return said.or(() -> field.tryGetAnnotationOfType(JoinColumn.class).map(JoinColumn::updatable))
                .orElse(true);
    }

    private static Set<String> written() {
        Set<String> written = new HashSet<>();
        sources()
                .forEach(source -> Stream.of(UPDATE, UPSERT).forEach(pattern -> {
                    Matcher statement = pattern.matcher(source);
                    while (statement.find()) {
                        Matcher column = COLUMN.matcher(statement.group(2));
                        while (column.find()) {
                            written.add(statement.group(1) + "." + column.group(1));
                        }
                    }
                }));
        return written;
    }

    /** The sources, each file as one line. */
    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(WrittenColumnsTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
