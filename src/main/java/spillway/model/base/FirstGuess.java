package spillway.model.base;

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
}
