package spillway.benchmark.whole;

import spillway.model.Accounts;
import spillway.model.CityFigures;
import spillway.run.Observer;
import spillway.world.World;

/** Watches the accounts of one long run. Drifts compare the last tenth of the run with the tenth before its middle. */
final class LongRun implements Observer {
    private final double[] realOutput;
    private final double[] output;
    private final double[] publicDebt;
    private final double[] loans;
    private int done;
    private double residual;
    private double leastUnemployment = Double.POSITIVE_INFINITY;
    private double mostUnemployment = Double.NEGATIVE_INFINITY;
    private int undefined;
    private double unemployment;
    private double deposits;

    /**
     * What was found. Money is over the value added of four quarters.
     *
     * @param completed whether the run came to its end
     * @param residual largest of all accounting residuals
     * @param undefined figures that were not finite
     * @param leastUnemployment of any region in any quarter
     * @param mostUnemployment likewise
     * @param unemployment mean over regions in the last quarter
     * @param publicDebt of all governments that have debts, in the last quarter
     * @param loans of all firms, in the last quarter
     * @param deposits of households, in the last quarter
     * @param realDrift growth of value added at base prices, log a quarter
     * @param nominalDrift growth of value added, log a quarter
     * @param debtDrift change of public debt a quarter
     * @param loanDrift change of loans a quarter
     */
    record Figures(
            boolean completed,
            double residual,
            int undefined,
            double leastUnemployment,
            double mostUnemployment,
            double unemployment,
            double publicDebt,
            double loans,
            double deposits,
            double realDrift,
            double nominalDrift,
            double debtDrift,
            double loanDrift) {}

    LongRun(int quarters) {
        realOutput = new double[quarters];
        output = new double[quarters];
        publicDebt = new double[quarters];
        loans = new double[quarters];
    }

    @Override
    public void quarter(World world) {
        for (double one : new Accounts().residuals(world)) {
            residual = Math.max(residual, finite(Math.abs(one)));
        }
        double real = 0;
        double nominal = 0;
        unemployment = 0;
        deposits = 0;
        double debt = 0;
        int regions = world.structure.regionCount();
        for (int r = 0; r < regions; r++) {
            real += finite(CityFigures.realValueAdded(world, r));
            nominal += finite(CityFigures.valueAdded(world, r));
            double idle = finite(world.cities.unemployment(r));
            leastUnemployment = Math.min(leastUnemployment, idle);
            mostUnemployment = Math.max(mostUnemployment, idle);
            unemployment += idle / regions;
            deposits += finite(world.cities.deposits[r]);
            debt += Math.max(0, -finite(world.governments.funds[r]));
        }
        double lent = 0;
        for (int f = 0; f < world.firms.count; f++) {
            if (world.firms.active[f]) {
                lent += Math.max(0, -finite(world.firms.funds[f]));
            }
        }
        deposits /= 4 * nominal;
        realOutput[done] = StrictMath.log(real);
        output[done] = StrictMath.log(nominal);
        publicDebt[done] = debt / (4 * nominal);
        loans[done] = lent / (4 * nominal);
        done++;
    }

    private double finite(double value) {
        undefined += Double.isFinite(value) ? 0 : 1;
        return value;
    }

    /** What was found until now. */
    Figures soFar() {
        int last = Math.max(0, done - 1);
        return new Figures(
                done == output.length,
                residual,
                undefined,
                leastUnemployment,
                mostUnemployment,
                unemployment,
                publicDebt[last],
                loans[last],
                deposits,
                drift(realOutput),
                drift(output),
                drift(publicDebt),
                drift(loans));
    }

    private double drift(double[] series) {
        int window = Math.max(1, series.length / 10);
        int middle = series.length / 2;
        double change = mean(series, series.length - window, window) - mean(series, middle - window, window);
        return change / (series.length - middle);
    }

    private static double mean(double[] series, int from, int number) {
        double sum = 0;
        for (int i = from; i < from + number; i++) {
            sum += series[i];
        }
        return sum / number;
    }
}
