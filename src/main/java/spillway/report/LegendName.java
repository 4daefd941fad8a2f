package spillway.report;

/** Name of a series as a legend prints it; two series of the same name stay apart by their number. */
record LegendName(String name, int number) implements Comparable<LegendName> {

    @Override
    public int compareTo(LegendName other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return name;
    }
}
