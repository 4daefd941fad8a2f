package spillway.model.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * What the search for a base year found: all that the world before the first quarter is built from, beside data, parameters and seed.
 *
 * @param start where the first quarter stands against the year 2010
 * @param guess solutions of the last round, from which the inversions start
 * @param misfit largest relative error of a region's value added or residents in 2010
 */
public record BaseSolution(Start start, FirstGuess guess, double misfit) {

    /** The solution as plain numbers, to be kept; {@link #of} reads them back. */
    public List<double[]> arrays() {
        List<double[]> arrays = new ArrayList<>();
        arrays.add(new double[] {start.level().length, start.tilt()[0].length, misfit});
        arrays.add(start.level());
        arrays.add(start.people());
        arrays.addAll(Arrays.asList(start.tilt()));
        arrays.addAll(guess.arrays());
        return arrays;
    }

    /**
     * The solution that {@code arrays} hold.
     *
     * @throws IllegalArgumentException if they are not those of a solution
     */
    public static BaseSolution of(List<double[]> arrays) {
        if (arrays.isEmpty() || arrays.get(0).length != 3) {
            throw new IllegalArgumentException("not the numbers of a base year");
        }
        int regions = (int) arrays.get(0)[0];
        int sectors = (int) arrays.get(0)[1];
        if (arrays.size() != 3 + regions + FirstGuess.arrayCount(sectors)) {
            throw new IllegalArgumentException("not the numbers of a base year");
        }
        Iterator<double[]> next = arrays.listIterator(1);
        double[] level = next.next();
        double[] people = next.next();
        double[][] tilt = new double[regions][];
        for (int r = 0; r < regions; r++) {
            tilt[r] = next.next();
        }
        return new BaseSolution(new Start(level, tilt, people), FirstGuess.of(sectors, next), arrays.get(0)[2]);
    }
}
