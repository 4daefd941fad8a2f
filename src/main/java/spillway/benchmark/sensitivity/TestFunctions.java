package spillway.benchmark.sensitivity;

/** Functions of the unit cube that the literature tests estimators of sensitivity with. */
final class TestFunctions {
    private static final double[] G_WEIGHTS = {0, 1, 4.5, 9, 99, 99, 99, 99};
    private static final int MORRIS_FACTORS = 20;

    private TestFunctions() {}

    /** Ishigami and Homma's, with a = 7 and b = .1; three factors. */
    static double ishigami(double[] x) {
        double[] angle = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            angle[i] = Math.PI * (2 * x[i] - 1);
        }
        double second = Math.sin(angle[1]);
        return Math.sin(angle[0]) * (1 + 0.1 * Math.pow(angle[2], 4)) + 7 * second * second;
    }

    /** Sobol's g, with a = 0, 1, 4.5, 9, 99, 99, 99, 99; eight factors. */
    static double g(double[] x) {
        double product = 1;
        for (int i = 0; i < G_WEIGHTS.length; i++) {
            product *= (Math.abs(4 * x[i] - 2) + G_WEIGHTS[i]) / (1 + G_WEIGHTS[i]);
        }
        return product;
    }

    /** Morris' of twenty factors; coefficients that he draws at random are plus and minus one by turns, and none of third order. */
    static double morris(double[] x) {
        double[] w = new double[MORRIS_FACTORS];
        for (int i = 0; i < w.length; i++) {
            boolean curved = i == 2 || i == 4 || i == 6;
            w[i] = 2 * ((curved ? 1.1 * x[i] / (x[i] + 0.1) : x[i]) - 0.5);
        }
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += (i < 10 ? 20 : sign(i + 1)) * w[i];
            for (int j = i + 1; j < w.length; j++) {
                sum += (j < 6 ? -15 : sign(i + j + 2)) * w[i] * w[j];
                for (int l = j + 1; l < 5; l++) {
                    sum -= 10 * w[i] * w[j] * w[l];
                }
            }
        }
        return sum + 5 * w[0] * w[1] * w[2] * w[3];
    }

    private static int sign(int exponent) {
        return exponent % 2 == 0 ? 1 : -1;
    }
}
