package chat.serendip.platform;

import java.util.List;

/** A request whose fields break the rules; it names every violation found at once. */
public final class Invalid extends Refused {

    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super(422, "invalid", "Some fields can't be accepted.");
        this.violations = List.copyOf(violations);
    }

    public Invalid(Violation violation) {
        this(List.of(violation));
    }

    public Invalid(String field, String code, String message) {
        this(List.of(new Violation(field, message, code)));
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
