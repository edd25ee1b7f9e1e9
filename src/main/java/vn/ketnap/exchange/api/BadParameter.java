package vn.ketnap.exchange.api;

/** A request parameter that is missing or makes no sense: answered 400, naming it. */
public class BadParameter extends RuntimeException {

    private final String name;
    private final String value;

    BadParameter(String name, String value) {
        super(name + "=" + value);
        this.name = name;
        this.value = value;
    }

    /** Name of the parameter. */
    public String name() {
        return name;
    }

    /** What was sent; empty when it was missing. */
    public String value() {
        return value;
    }
}
