package spillway.world;

/** The world around the region: the rest of China, the foreign blocs, and the one bank through which all money runs. */
public final class Outside {
    /** Spending on each sector [sector][destination]; regions' columns are unused. 100m RMB a quarter. */
    public final double[][] demand;
    /** Weight of outside suppliers in buyers' taste, at today's prices [sector][destination]. */
    public final double[][] suppliers;
    /** Price index of outside suppliers at home and in the rest of China; base year 1. */
    public double homePrice = 1;
    /** People in the rest of China who would move: talent, others. 10,000. */
    public double talentPool;

    public double workerPool;
    /** Wage in the rest of China relative to the base year. */
    public double wage = 1;
    /** Log of the best productivity anywhere, relative to the base-year mean of the delta [sector]. */
    public final double[] frontier;
    /** Claims of the outside on the region's bank: deposits if positive. */
    public double funds;
    /** Equity of the bank. */
    public double bankEquity;
    /** RMB for one US dollar. */
    public double rmbPerUsd;
    /** What multiplies the observed demand of the European Union and the United States by now. */
    public double westernDemand = 1;
    /** Log growth so far of research over value added and of arriving investment. */
    public double researchTrend;

    public double investmentTrend;

    Outside(int sectors, int destinations) {
        demand = new double[sectors][destinations];
        suppliers = new double[sectors][destinations];
        frontier = new double[sectors];
    }
}
