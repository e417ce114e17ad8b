package chat.serendip.platform;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One instance for the whole server, made by CDI through its constructor.
 *
 * <p>A stereotype, because a bare {@code @Singleton} is not found by bean discovery; and no normal scope, because there is
 * nothing to proxy: no second constructor is needed and fields stay final.
 */
@Stereotype
@Singleton
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServerWide {}
