package chat.serendip.writes;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Serendip's beans without a container: one of each class, made by its constructor. An event is delivered at once to
 * the observers within the transaction, and to no others.
 */
final class Beans {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Duration.class, Duration::parse,
            boolean.class, Boolean::valueOf,
            int.class, Integer::valueOf,
            long.class, Long::valueOf,
            double.class, Double::valueOf,
            Boolean.class, Boolean::valueOf,
            Integer.class, Integer::valueOf,
            Double.class, Double::valueOf);

    private final List<Class<?>> classes;
    private final Map<Class<?>, Object> made;
    private final Properties settings = new Properties();
    private final List<Method> observers;

    /**
     * @param given the beans that aren't made here
     * @param settings settings that are added to the shipped ones
     */
    Beans(JavaClasses classes, Map<Class<?>, Object> given, Map<String, String> settings) throws IOException {
        this.classes = classes.stream().<Class<?>>map(type -> type.reflect()).toList();
        this.made = new HashMap<>(given);
        try (InputStream shipped = Beans.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            this.settings.load(Objects.requireNonNull(shipped));
        }
        this.settings.putAll(settings);
        this.made.put(Config.class, stub(Config.class, this::configValue));
        this.observers = this.classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getParameterCount() > 0
                        && method.getParameterTypes()[0] != Object.class
                        && method.getParameters()[0].isAnnotationPresent(Observes.class)
                        && method.getParameters()[0]
                                        .getAnnotation(Observes.class)
                                        .during()
                                == TransactionPhase.IN_PROGRESS)
                .sorted(Comparator.comparingInt(Beans::priority))
                .toList();
    }

    /** How an interface answers in a test; null if a method returns nothing. */
    interface Answer {
        @Nullable
        Object to(Method method, Object[] arguments);
    }

    static <T> T stub(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = answer.to(method, arguments == null ? new Object[0] : arguments);
                    return result == null && method.getReturnType() == boolean.class ? (Object) false : result;
                }));
    }

    Object of(Class<?> type) {
        Object known = made.get(type);
        if (known != null) {
            return known;
        }
        Class<?> concrete = type.isInterface()
                ? classes.stream()
                        .filter(one -> type.isAssignableFrom(one) && !one.isInterface())
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("nothing is a " + type))
                : type;
        Object bean = made.containsKey(concrete) ? made.get(concrete) : make(concrete);
        made.put(concrete, bean);
        made.put(type, bean);
        return bean;
    }

    /** Calls a method of the bean of its class. */
    @Nullable
    Object call(Method method, Object... arguments) throws Exception {
        method.setAccessible(true);
        try {
            return method.invoke(of(method.getDeclaringClass()), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception thrown ? thrown : e;
        }
    }

    private static @Nullable Object called(Object bean, Method method, Object[] arguments) {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object make(Class<?> type) {
        Optional<Method> producer = classes.stream()
                .flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Produces.class) && method.getReturnType() == type)
                .findFirst();
        if (producer.isPresent()) {
            try {
                return Objects.requireNonNull(call(producer.get()));
            } catch (Exception e) {
                throw new IllegalStateException(type + " can't be produced", e);
            }
        }
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(one -> one.isAnnotationPresent(Inject.class) || one.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody makes a " + type));
        try {
            ((AccessibleObject) constructor).setAccessible(true);
            return constructor.newInstance(Arrays.stream(constructor.getParameters())
                    .map(this::argument)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " can't be made", e);
        }
    }

    private @Nullable Object argument(Parameter parameter) {
        ConfigProperty setting = parameter.getAnnotation(ConfigProperty.class);
        if (setting != null) {
            return setting(setting.name(), parameter.getParameterizedType());
        }
        if (parameter.getType() == Event.class) {
            return stub(Event.class, (method, arguments) -> fire(arguments[0]));
        }
        if (parameter.getType() == Instance.class) {
            return null;
        }
        // where two rooms need each other, one uses an interface: its bean is looked up when it is called
        return parameter.getType().isInterface() && !made.containsKey(parameter.getType())
                ? stub(parameter.getType(), (method, arguments) -> called(of(parameter.getType()), method, arguments))
                : of(parameter.getType());
    }

    private @Nullable Object fire(Object event) {
        for (Method observer : observers) {
            if (observer.getParameterTypes()[0].isInstance(event)) {
                try {
                    call(observer, event);
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return null;
    }

    private static int priority(Method observer) {
        Priority priority = observer.getParameters()[0].getAnnotation(Priority.class);
        return priority == null ? 2500 : priority.value();
    }

    private @Nullable Object configValue(Method method, Object[] arguments) {
        String name = String.valueOf(arguments[0]);
        return switch (method.getName()) {
            case "getValue" -> setting(name, (Class<?>) arguments[1]);
            case "getOptionalValues" -> Optional.empty();
            case "getOptionalValue" -> Optional.ofNullable(setting(name, (Class<?>) arguments[1]));
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private @Nullable Object setting(String name, Type type) {
        String text = settings.getProperty(name);
        if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            return Optional.ofNullable(setting(name, optional.getActualTypeArguments()[0]));
        }
        return text == null
                ? null
                : READERS.getOrDefault((Class<?>) type, some -> some).apply(text);
    }
}
