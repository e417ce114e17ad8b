package chat.serendip.writes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods that open a transaction which writes, found in the compiled classes. */
final class EntryPoints {

    private static final Set<String> WRITING =
            Set.of("persist", "merge", "remove", "lock", "refresh", "setLockMode", "executeUpdate", "executeBatch");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("chat.serendip");

    JavaClasses classes() {
        return classes;
    }

    /** Each by its name and the types of its parameters, which are unique. */
    Map<String, Method> writing() {
        Map<String, Method> found = new TreeMap<>();
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(this::opensATransaction)
                .filter(method -> kind(method).equals(Optional.of(Transactional.TxType.REQUIRES_NEW)) || writes(method))
                .map(JavaMethod::reflect)
                .forEach(method -> found.put(name(method), method));
        return found;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * Whether the method or the one of its interface is called from code without a transaction, or by the container.
     */
    private boolean opensATransaction(JavaMethod method) {
        boolean opens = !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && kind(method)
                        .filter(kind -> kind != Transactional.TxType.MANDATORY)
                        .isPresent();
        return opens && (isObserver(method) || declarations(method).anyMatch(EntryPoints::isCalledWithoutATransaction));
    }

    private static boolean isObserver(JavaMethod method) {
        // an observer of our own events runs within the transaction that fires them
        return method.getParameters().stream()
                .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class)
                        && parameter.getRawType().isEquivalentTo(Object.class));
    }

    private static boolean isCalledWithoutATransaction(JavaMethod method) {
        Stream<? extends JavaAccess<?>> accesses =
                Stream.concat(method.getCallsOfSelf().stream(), method.getReferencesToSelf().stream());
        return accesses.map(JavaAccess::getOrigin)
                .anyMatch(origin -> kind(origin).isEmpty());
    }

    private static Stream<JavaMethod> declarations(JavaMethod method) {
        return Stream.concat(
                Stream.of(method),
                method.getOwner().getAllRawInterfaces().stream().flatMap(type -> same(method, type)));
    }

    private static Stream<JavaMethod> same(JavaMethod method, JavaClass type) {
        return type.getMethods().stream()
                .filter(other -> other.getName().equals(method.getName())
                        && other.getRawParameterTypes().equals(method.getRawParameterTypes()));
    }

    private static Optional<Transactional.TxType> kind(JavaCodeUnit unit) {
        return unit.tryGetAnnotationOfType(Transactional.class)
                .or(() -> unit.getOwner().tryGetAnnotationOfType(Transactional.class))
                .map(Transactional::value);
    }

    /** Whether it makes a call that writes or locks, directly or through our own classes. */
    private static boolean writes(JavaMethod first) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(first));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.pop().getAccessesFromSelf()) {
                if (isWriting(access)) {
                    return true;
                }
                targets(access).filter(seen::add).forEach(open::push);
            }
        }
        return false;
    }

    private static Stream<JavaCodeUnit> targets(JavaAccess<?> access) {
        return access.getTarget().resolveMember().stream()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(unit -> unit.getOwner().getPackageName().startsWith("chat.serendip"))
                .flatMap(unit ->
                        unit instanceof JavaMethod method && unit.getOwner().isInterface()
                                ? unit.getOwner().getAllSubclasses().stream().flatMap(type -> same(method, type))
                                : Stream.of(unit));
    }

    private static boolean isWriting(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean database = owner.isAssignableTo(EntityManager.class)
                || owner.isAssignableTo(Query.class)
                || owner.isAssignableTo(Statement.class);
        return database
                && (WRITING.contains(access.getTarget().getName())
                        || (access instanceof com.tngtech.archunit.core.domain.JavaMethodCall call
                                && call.getTarget().getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(LockModeType.class))));
    }
}
