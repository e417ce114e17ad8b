/**
 * What the WAR does when it is run instead of deployed: {@code java -jar serendip.war}.
 *
 * <p>It chooses the command, and does none of the work. Every class that it needs is packed into the WAR's root a
 * second time, where Java looks for classes, so it should need few: see {@code maven-war-plugin} in {@code pom.xml}.
 */
@NullMarked
package chat.serendip.cli;

import org.jspecify.annotations.NullMarked;
