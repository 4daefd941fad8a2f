package spillway.bench.twins;

/**
 * The rules that all twins follow, so that they differ only in how they hold agents, call them and draw numbers. Places are squares of
 * {@link #SIDE} by {@link #SIDE} cells in a rectangle of {@link #ACROSS} by {@link #DOWN}.
 */
final class Rules {
    /** Places along x. */
    static final int ACROSS = 7;
    /** Places along y. */
    static final int DOWN = 2;
    /** Places to choose from. */
    static final int PLACES = ACROSS * DOWN;
    /** Cells along the side of a place. */
    static final int SIDE = 16;
    /** Cells of a place. */
    static final int CELLS = SIDE * SIDE;
    /** Cells along x. */
    static final int WIDTH = ACROSS * SIDE;
    /** Cells along y. */
    static final int HEIGHT = DOWN * SIDE;

    /** Chance to consider a move, a quarter. */
    static final double MOVE_RATE = 0.05;
    /** Chance to learn, a quarter. */
    static final double LEARN_RATE = 0.1;
    /** Share of the field that diffuses to the eight neighbours and the cell itself, a quarter. */
    static final double DIFFUSED = 0.5;

    private static final double LEARNT = 0.5;
    private static final double FADING = 0.1;
    private static final double OWN_AMENITY = 0.8;
    private static final double PULL = 2;
    private static final double CROWDING = 0.5;
    private static final double PER_PLACE = 0.3;
    private static final double FIXED_COST = 0.5;
    private static final double AWAY_FROM_HOME = 0.5;

    private final double[][] ease = new double[PLACES][PLACES];
    private final double[] amenity = new double[PLACES];
    private final double[] attraction = new double[PLACES];
    private final double away = StrictMath.exp(-AWAY_FROM_HOME);
    private final double perTalent;

    /** Rules for so many talents; what a talent adds to the field is such that the field is of order one. */
    Rules(int talents) {
        perTalent = (double) WIDTH * HEIGHT / talents;
        for (int from = 0; from < PLACES; from++) {
            amenity[from] = OWN_AMENITY * (from * 5 % PLACES) / PLACES;
            for (int to = 0; to < PLACES; to++) {
                double distance = Math.abs(from % ACROSS - to % ACROSS) + Math.abs(from / ACROSS - to / ACROSS);
                ease[from][to] = to == from ? 1 : StrictMath.exp(-FIXED_COST - PER_PLACE * distance);
            }
        }
    }

    /** What can be learnt where the field is {@code knowledge}. */
    static double reach(double knowledge) {
        return knowledge / (1 + knowledge);
    }

    /** Takes in the mean of what can be learnt in each place and how many live there, at the opening of a quarter. */
    void open(double[] meanReach, int[] residents, int talents) {
        for (int p = 0; p < PLACES; p++) {
            double crowd = (double) residents[p] * PLACES / talents;
            attraction[p] = StrictMath.exp(amenity[p] + PULL * meanReach[p] - CROWDING * crowd);
        }
    }

    /** Fills the logit's weights of all places for a talent. */
    void weigh(int from, int home, double[] weight) {
        double[] easeFrom = ease[from];
        for (int to = 0; to < PLACES; to++) {
            weight[to] = attraction[to] * easeFrom[to] * (to == home ? 1 : away);
        }
    }

    /** The skill of a talent after having learnt where {@code reach} can be learnt. */
    static double learnt(double skill, double reach) {
        return reach > skill ? skill + LEARNT * (reach - skill) : skill;
    }

    /** The field in a cell where talents of this skill together live, after fading and before it diffuses. */
    double renewed(double knowledge, double skills) {
        return (1 - FADING) * knowledge + FADING * perTalent * skills;
    }

    /** The place of a cell. */
    static int place(int x, int y) {
        return x / SIDE + ACROSS * (y / SIDE);
    }

    /** The column of the cell of {@code place} that {@code uniform} picks. */
    static int x(int place, double uniform) {
        return place % ACROSS * SIDE + (int) (uniform * CELLS) / SIDE;
    }

    /** The line of the cell of {@code place} that {@code uniform} picks. */
    static int y(int place, double uniform) {
        return place / ACROSS * SIDE + (int) (uniform * CELLS) % SIDE;
    }
}
