package spillway.model.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Solutions of the round before, from which the next correction of the base year starts. Only a matter of speed. */
final class FirstGuess {
    private final double[][] taste;
    private final double[][] access;
    private final double[][] amenity = new double[2][];

    FirstGuess(int sectors) {
        taste = new double[sectors][];
        access = new double[sectors][];
    }

    /** The same guess; arrays are never changed, only replaced. */
    FirstGuess copy() {
        FirstGuess copy = new FirstGuess(taste.length);
        System.arraycopy(taste, 0, copy.taste, 0, taste.length);
        System.arraycopy(access, 0, copy.access, 0, access.length);
        System.arraycopy(amenity, 0, copy.amenity, 0, amenity.length);
        return copy;
    }

    /** Taste weights of a sector's seller groups; zeros before the first round. */
    double[] taste(int s, int sellerGroups) {
        return taste[s] == null ? new double[sellerGroups] : taste[s];
    }

    /** Ease of access abroad of a sector by region; zeros before the first round. */
    double[] access(int s, int regions) {
        return access[s] == null ? new double[regions] : access[s];
    }

    void remember(int s, double[] tastes, double[] accesses) {
        taste[s] = tastes.clone();
        access[s] = accesses.clone();
    }

    /** Amenities of talent (0) or workers (1); {@code start} before the first round. */
    double[] amenity(int kind, double[] start) {
        return amenity[kind] == null ? start : amenity[kind];
    }

    void remember(int kind, double[] amenities) {
        amenity[kind] = amenities.clone();
    }

    /** All arrays in one order; an empty one stands for what no round has solved. */
    List<double[]> arrays() {
        List<double[]> arrays = new ArrayList<>();
        for (double[][] block : new double[][][] {taste, access, amenity}) {
            for (double[] row : block) {
                arrays.add(row == null ? new double[0] : row);
            }
        }
        return arrays;
    }

    /** How many arrays there are with so many sectors. */
    static int arrayCount(int sectors) {
        return 2 * sectors + 2;
    }

    /** The guess that {@link #arrays} gave. */
    static FirstGuess of(int sectors, Iterator<double[]> arrays) {
        FirstGuess guess = new FirstGuess(sectors);
        for (double[][] block : new double[][][] {guess.taste, guess.access, guess.amenity}) {
            Arrays.setAll(block, i -> {
                double[] row = arrays.next();
                return row.length == 0 ? null : row;
            });
        }
        return guess;
    }
}
