package chat.serendip.platform.http;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Generates the schemas of the records that go over the wire. A component that isn't {@code @Nullable} is required. */
final class RecordSchemaGenerator {

    private static final Map<Class<?>, Supplier<Schema>> PLAIN = Map.of(
            String.class, () -> plain(SchemaType.STRING),
            boolean.class, () -> plain(SchemaType.BOOLEAN),
            Boolean.class, () -> plain(SchemaType.BOOLEAN),
            int.class, () -> plain(SchemaType.INTEGER).format("int32"),
            Integer.class, () -> plain(SchemaType.INTEGER).format("int32"),
            long.class, () -> plain(SchemaType.INTEGER).format("int64"),
            Double.class, () -> plain(SchemaType.NUMBER).format("double"),
            byte[].class, () -> plain(SchemaType.STRING).format("binary"),
            Instant.class, () -> plain(SchemaType.STRING).format("date-time"),
            LocalDate.class, () -> plain(SchemaType.STRING).format("date"));

    private final Map<String, Schema> byName = new TreeMap<>();

    /** The schemas of all records so far, by name. */
    Map<String, Schema> byName() {
        return byName;
    }

    /** The schema for the type: a reference to a record's schema, or the schema itself. */
    Schema of(Type type) {
        return of(type, Map.of());
    }

    private Schema of(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bound.getOrDefault(variable, Object.class), bound);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == List.class) {
                return OASFactory.createSchema().type(SchemaType.ARRAY).items(of(arguments[0], bound));
            }
            if (raw == Map.class) {
                return plain(SchemaType.OBJECT).additionalPropertiesBoolean(true);
            }
            if (raw.isRecord() && arguments[0] instanceof Class<?> argument) {
                return record(
                        argument.getSimpleName() + raw.getSimpleName(),
                        raw,
                        Map.of(raw.getTypeParameters()[0], argument));
            }
        }
        return type instanceof Class<?> plain ? of(plain) : free();
    }

    private Schema of(Class<?> type) {
        if (type.isEnum()) {
            return OASFactory.createSchema()
                    .type(SchemaType.STRING)
                    .enumeration(Arrays.stream(type.getEnumConstants())
                            .map(constant -> (Object) constant.toString())
                            .toList());
        }
        return type.isRecord()
                ? record(type.getSimpleName(), type, Map.of())
                : PLAIN.getOrDefault(type, RecordSchemaGenerator::free).get();
    }

    private Schema record(String name, Class<?> type, Map<TypeVariable<?>, Type> bound) {
        if (!byName.containsKey(name)) {
            Schema schema = OASFactory.createSchema().type(SchemaType.OBJECT);
            byName.put(name, schema);
            List<String> required = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Schema property = of(component.getGenericType(), bound);
                Constraints.describe(component.getAnnotatedType(), property);
                element(component.getAnnotatedType()).ifPresent(element -> {
                    Constraints.describe(element, property.getItems());
                    if (element.isAnnotationPresent(Nullable.class)) {
                        property.getItems().setNullable(true);
                    }
                });
                schema.addProperty(component.getName(), property);
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    required.add(component.getName());
                }
            }
            schema.setRequired(required);
        }
        return OASFactory.createSchema().ref(name);
    }

    /** The type of the list's elements; empty if it is no list. */
    private static Optional<AnnotatedType> element(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                        && generic.getType() instanceof ParameterizedType parameterized
                        && parameterized.getRawType() == List.class
                ? Optional.of(generic.getAnnotatedActualTypeArguments()[0])
                : Optional.empty();
    }

    private static Schema free() {
        return plain(SchemaType.OBJECT);
    }

    private static Schema plain(SchemaType type) {
        return OASFactory.createSchema().type(type);
    }
}
