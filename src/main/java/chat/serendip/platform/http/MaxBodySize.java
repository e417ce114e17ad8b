package chat.serendip.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a record that a request's body is read into: this body may be larger than others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBodySize {

    /** What any other body may have, in bytes. */
    int OTHERS = 64 * 1024;

    /** The largest body's size, in bytes. */
    int value();
}
