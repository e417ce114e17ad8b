package chat.serendip.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is one of an enumeration's words; what is none of them is refused as {@code unknown}. */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Vocabulary {

    /** The enumeration; its constants are called by their names, or as {@link HasWireName} says. */
    Class<? extends Enum<?>> value();
}
