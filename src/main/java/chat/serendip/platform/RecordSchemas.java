package chat.serendip.platform;

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
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The schemas of the records that go over the wire, read off the records: what isn't {@code @Nullable} is required. */
final class RecordSchemas {

    private static final Map<Class<?>, Schema> PLAIN = Map.of(
            String.class, OASFactory.createSchema().type(SchemaType.STRING),
            boolean.class, OASFactory.createSchema().type(SchemaType.BOOLEAN),
            Boolean.class, OASFactory.createSchema().type(SchemaType.BOOLEAN),
            int.class, OASFactory.createSchema().type(SchemaType.INTEGER).format("int32"),
            Integer.class, OASFactory.createSchema().type(SchemaType.INTEGER).format("int32"),
            long.class, OASFactory.createSchema().type(SchemaType.INTEGER).format("int64"),
            Instant.class, OASFactory.createSchema().type(SchemaType.STRING).format("date-time"),
            LocalDate.class, OASFactory.createSchema().type(SchemaType.STRING).format("date"));

    private final Map<String, Schema> byName = new TreeMap<>();

    /** Every record met so far, by name. */
    Map<String, Schema> byName() {
        return byName;
    }

    /** What stands for the type: a reference to a record's schema, or the schema itself. */
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
        return type.isRecord() ? record(type.getSimpleName(), type, Map.of()) : PLAIN.getOrDefault(type, free());
    }

    private Schema record(String name, Class<?> type, Map<TypeVariable<?>, Type> bound) {
        if (!byName.containsKey(name)) {
            Schema schema = OASFactory.createSchema().type(SchemaType.OBJECT);
            byName.put(name, schema);
            List<String> required = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                schema.addProperty(component.getName(), of(component.getGenericType(), bound));
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    required.add(component.getName());
                }
            }
            schema.setRequired(required);
        }
        return OASFactory.createSchema().ref(name);
    }

    private static Schema free() {
        return OASFactory.createSchema().type(SchemaType.OBJECT);
    }
}
