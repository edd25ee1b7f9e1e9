package vn.ketnap.admission.disclosure;

/**
 * Approves or refuses a request.
 *
 * @param answer what to say to whoever asked; needed of a refusal
 */
public record DecideDisclosure(long id, boolean approved, String answer) {}
