package spillway.input;

/** What a parameter's value may be, in the words a person reads in a complaint. */
public enum ParameterKind {
    /** A {@code double}; whole numbers are taken too. */
    NUMBER("number"),
    /** An {@code int}. */
    INTEGER("whole number"),
    /** A {@code long}. */
    LONG_INTEGER("whole number"),
    /** A {@code boolean}. */
    SWITCH("true or false"),
    /** One constant of an enum, by its name. */
    CHOICE("choice"),
    /** A list of numbers. */
    NUMBERS("list of numbers"),
    /** A number for each key of a named list, such as one for each sector. */
    NUMBER_BY_KEY("number for each key");

    private final String words;

    ParameterKind(String words) {
        this.words = words;
    }

    /** The kind in words. */
    public String words() {
        return words;
    }

    /** Whether lowest and highest value mean anything for this kind. */
    public boolean hasRange() {
        return this != SWITCH && this != CHOICE;
    }
}
