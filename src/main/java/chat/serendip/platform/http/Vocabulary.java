package chat.serendip.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text must be an enum constant's name on the wire; any other text is refused as {@code unknown}. */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Vocabulary {

    /** The enum. A constant's name on the wire is its Java name, or the one that {@link HasWireName} gives. */
    Class<? extends Enum<?>> value();
}
