package chat.serendip.platform;

/**
 * One thing wrong with one field of a request.
 *
 * @param field the field's name as the client sent it
 * @param message one sentence for a person
 * @param code what a client may compare and translate: kebab-case, never changed
 */
public record Violation(String field, String message, String code) {}
