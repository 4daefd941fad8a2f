package spillway.kernel;

/** Choices by one uniform number: inverse cumulative probabilities. */
public final class Draw {
    private Draw() {}

    /** The first index whose running sum of {@code weights[0..count)} exceeds a {@code uniform} share of the total; -1 if the total is 0. */
    public static int index(double[] weights, int count, double uniform) {
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += weights[i];
        }
        double target = uniform * total;
        double running = 0;
        int last = -1;
        for (int i = 0; i < count; i++) {
            if (weights[i] > 0) {
                running += weights[i];
                last = i;
                if (target < running) {
                    return i;
                }
            }
        }
        return last;
    }

    /** The first index from {@code low} to {@code high} whose running sum exceeds a {@code uniform} share of the last one. */
    public static int inRunningSums(double[] sums, int low, int high, double uniform) {
        double target = uniform * sums[high];
        int left = low;
        int right = high;
        while (left < right) {
            int middle = (left + right) >>> 1;
            if (sums[middle] > target) {
                right = middle;
            } else {
                left = middle + 1;
            }
        }
        return left;
    }
}
