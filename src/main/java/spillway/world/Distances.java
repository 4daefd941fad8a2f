package spillway.world;

/** What distance does this quarter: minutes, and the weights and costs that follow from them. */
public final class Distances {
    /** Door-to-door minutes between regions. */
    public double[][] minutes;
    /** Trade cost factor to the power one minus elasticity [sector][region][destination]. */
    public final double[][][] tradeWeight;
    /** Reach of ideas between regions, 1 at home [receiver][sender]. */
    public final double[][] ideaReach;
    /** Cost of moving in utility units for talent and workers [from][to]; the last index is the rest of China. */
    public final double[][] talentMove;

    public final double[][] workerMove;
    /** Extra cost for those without the destination's registration [to]. */
    public final double[] talentHukou;

    public final double[] workerHukou;

    Distances(int r, int s, int destinations) {
        minutes = new double[r][r];
        tradeWeight = new double[s][r][destinations];
        ideaReach = new double[r][r];
        talentMove = new double[r + 1][r + 1];
        workerMove = new double[r + 1][r + 1];
        talentHukou = new double[r + 1];
        workerHukou = new double[r + 1];
    }
}
