package chat.serendip.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;

/**
 * How long the text may be, in code points, as PostgreSQL and JSON Schema count; Jakarta's {@code @Size} counts UTF-16
 * units. A text of another length is refused as {@code length}.
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CodePointLength {

    int min() default 0;

    int max();

    /** The form of the text that is counted: the one that is stored. */
    Form form() default Form.AS_SENT;

    /** The form in which a text is stored. */
    enum Form {
        AS_SENT,
        /** without the blanks around it */
        STRIPPED,
        /** without the blanks around it, in Unicode's form NFKC */
        NORMALIZED;

        /** The text in this form. */
        public String of(String text) {
            return switch (this) {
                case AS_SENT -> text;
                case STRIPPED -> text.strip();
                case NORMALIZED -> Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
            };
        }
    }
}
