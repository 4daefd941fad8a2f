package spillway.world;

/** The governments of all regions, one array per attribute; money in 100m RMB a quarter. */
public final class Governments {
    /** Longest build time of a patient programme, quarters. */
    public static final int LONGEST_LAG = 40;

    /** Deposits if positive, debt if negative. */
    public final double[] funds;
    /** Programme budget over its full size, cut when the deficit ceiling binds. */
    public final double[] programmeScale;
    /** Share of programme money for patient programmes. */
    public final double[] patientShare;
    /** Money for quick and for patient programmes this quarter. */
    public final double[] quickMoney;

    public final double[] patientMoney;
    /** What the upper level gives for public works this quarter; part of patient money. */
    public final double[] worksGrant;
    /** Base public service this quarter. */
    public final double[] service;
    /** Sector the region has chosen to support; -1 if none. */
    public final int[] target;
    /** Subsidy as a share of capital [region][sector]. */
    public final double[][] subsidyRate;
    /** Subsidies asked for and paid this quarter. */
    public final double[] subsidyPaid;
    /** Patient money that is being built, by quarters until it can be used [region][quarters]. */
    public final double[][] building;
    /** Usable patient stock over quarterly value added. */
    public final double[] patientStock;
    /** Tax revenue, outlay and balance of the quarter. */
    public final double[] revenue;

    public final double[] outlay;
    public final double[] balance;
    /** Leader in office: number, quarters served, quarters the leader looks ahead, ambition. */
    public final int[] leader;

    public final int[] served;
    public final double[] horizon;
    public final double[] ambition;
    /** Score in the promotion contest at the last turnover. */
    public final double[] score;
    /** Value added of each of the last four quarters, for the contest [region][quarter]. */
    public final double[][] recentOutput;

    Governments(int r, int s) {
        funds = new double[r];
        programmeScale = new double[r];
        patientShare = new double[r];
        quickMoney = new double[r];
        patientMoney = new double[r];
        worksGrant = new double[r];
        service = new double[r];
        target = new int[r];
        subsidyRate = new double[r][s];
        subsidyPaid = new double[r];
        building = new double[r][LONGEST_LAG + 1];
        patientStock = new double[r];
        revenue = new double[r];
        outlay = new double[r];
        balance = new double[r];
        leader = new int[r];
        served = new int[r];
        horizon = new double[r];
        ambition = new double[r];
        score = new double[r];
        recentOutput = new double[r][5];
    }
}
