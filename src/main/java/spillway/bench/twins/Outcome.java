package spillway.bench.twins;

/**
 * Where a run of the workload ends.
 *
 * @param talents how many there are
 * @param shares share of the talents in each place
 * @param skill their mean skill
 * @param skillDeviation its standard deviation between talents
 * @param knowledge mean of the field
 */
public record Outcome(int talents, double[] shares, double skill, double skillDeviation, double knowledge) {
    /** Sums up talents and field. */
    static final class Tally {
        private final int[] residents = new int[Rules.PLACES];
        private int talents;
        private double sum;
        private double squares;

        /** Counts a talent. */
        void add(int place, double skill) {
            residents[place]++;
            talents++;
            sum += skill;
            squares += skill * skill;
        }

        /** The outcome with this field. */
        Outcome with(double[][] field) {
            double[] shares = new double[residents.length];
            for (int p = 0; p < shares.length; p++) {
                shares[p] = (double) residents[p] / talents;
            }
            double total = 0;
            for (double[] line : field) {
                for (double knowledge : line) {
                    total += knowledge;
                }
            }
            double mean = sum / talents;
            double variance = Math.max(0, squares / talents - mean * mean);
            return new Outcome(
                    talents, shares, mean, Math.sqrt(variance), total / ((double) Rules.WIDTH * Rules.HEIGHT));
        }
    }
}
