package chat.serendip.writes;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the arguments of an entry point from what a row of the table gives. */
record EntryPointArguments(EntityManager entities) {

    Object[] to(Type[] types, Object[] values) {
        Object[] arguments = new Object[types.length];
        Arrays.setAll(arguments, index -> as(types[index], values[index]));
        return arguments;
    }

    private @Nullable Object as(Type type, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(one -> as(inside(type), one));
        }
        if (value instanceof Collection<?> all) {
            return all.stream().map(one -> as(inside(type), one)).toList();
        }
        Class<?> wanted = raw(type);
        if (value instanceof Writes.Components parts) {
            return made(wanted, parts.components());
        }
        if (value instanceof String name && wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .filter(one -> one.toString().equals(name)
                            || ((Enum<?>) one).name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
        if (value instanceof UUID id && wanted.isAnnotationPresent(Entity.class)) {
            Object found = entities.find(wanted, id);
            entities.detach(found);
            return found;
        }
        return value;
    }

    private Object made(Class<?> type, List<Object> components) {
        if (type.isSealed()) {
            Class<?> one = Arrays.stream(type.getPermittedSubclasses())
                    .filter(permitted -> permitted.getSimpleName().equals(components.get(0)))
                    .findFirst()
                    .orElseThrow();
            return made(one, components.subList(1, components.size()));
        }
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(one -> one.getParameterCount() == components.size())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has other components"));
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(to(constructor.getGenericParameterTypes(), components.toArray()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " can't be made of " + components, e);
        }
    }

    private static Type inside(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : type instanceof GenericArrayType ? Object[].class : (Class<?>) type;
    }
}
