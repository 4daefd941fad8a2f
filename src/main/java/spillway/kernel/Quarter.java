package spillway.kernel;

/**
 * A calendar quarter, written {@code 2010Q1}.
 *
 * @param year calendar year
 * @param number quarter of the year, 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a quarter's number is 1 to 4, not " + number);
        }
    }

    /**
     * Reads {@code 2010Q1}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Quarter parse(String text) {
        if (text == null || !text.matches("\\d{4}Q[1-4]")) {
            throw new IllegalArgumentException("'" + text + "' is not a quarter such as 2010Q1");
        }
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(5) - '0');
    }

    /** The quarter that lies {@code quarters} after this one; negative numbers go back. */
    public Quarter plus(int quarters) {
        int index = year * 4 + number - 1 + quarters;
        return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    /** How many quarters this one lies after {@code other}. */
    public int since(Quarter other) {
        return (year - other.year) * 4 + number - other.number;
    }

    @Override
    public int compareTo(Quarter other) {
        return since(other);
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
