package spillway.world;

/**
 * All regions (eleven cities and the outer aggregates), one array per attribute; row r is region r. Money in 100m RMB,
 * people in 10,000, wages in 100m RMB a quarter and 10,000 persons (that is, 10,000 RMB a quarter and head).
 */
public final class Cities {
    /** Wage of talent and of all other workers. */
    public final double[] talentWage;

    public final double[] workerWage;
    /** Residents other than talent of working age. */
    public final double[] residents;
    /** Share of these who are in the labour force. */
    public final double[] participation;
    /** Talent in the labour force. */
    public final double[] talent;
    /** Talent and workers in the labour force when jobs were matched. */
    public final double[] talentOffered;

    public final double[] workersOffered;
    /** Mean ability of employed talent. */
    public final double[] talentQuality;
    /** Employed talent and workers. */
    public final double[] employedTalent;

    public final double[] employedWorkers;
    /** Least share of the labour that firms wanted and got, over both kinds; 1 if nobody was short. */
    public final double[] rationed;
    /** Labour wanted over what is offered at normal unemployment, less one: talent, workers; and a quarter before. */
    public final double[] talentTightness;

    public final double[] workerTightness;
    public final double[] talentTightnessBefore;
    public final double[] workerTightnessBefore;
    /** Real value added per worker last quarter and its smoothed growth. */
    public final double[] productivity;

    public final double[] productivityGrowth;
    /** Households' deposits. */
    public final double[] deposits;
    /** What households will spend in the coming goods market. */
    public final double[] consumption;
    /** Disposable income of the quarter. */
    public final double[] income;
    /** Price indices, base year 1: consumption, capital goods; and of materials by user sector. */
    public final double[] consumerPrice;

    public final double[] capitalPrice;
    public final double[][] materialsPrice;
    /** Delivered price of each sector's output relative to the base year [sector][region]. */
    public final double[][] deliveredPrice;
    /** Mean rent over residents, first quarter 1. */
    public final double[] rent;
    /** Consumption mix over sectors [region][sector]. */
    public final double[][] consumptionMix;
    /** Market access and supplier access, logs [region][sector]. */
    public final double[][] marketAccess;

    public final double[] supplierAccess;
    /** Value added of the quarter, current prices [region][sector]. */
    public final double[][] valueAdded;
    /** Nominal spending on each sector's output [sector][destination]. */
    public final double[][] spending;
    /** Capital, funds and stocks that firms which left have set free, for those that enter [region][sector]. */
    public final double[][] exitedCapital;

    public final double[][] exitedFunds;
    public final double[][] exitedStocks;
    /** Value of each place to an investor, logs [region][sector]. */
    public final double[][] locationValue;
    /** Foreign-owned share of capital [region][sector]. */
    public final double[][] foreignShare;

    Cities(int r, int s, int destinations) {
        talentWage = new double[r];
        workerWage = new double[r];
        residents = new double[r];
        participation = new double[r];
        talent = new double[r];
        talentOffered = new double[r];
        workersOffered = new double[r];
        talentQuality = new double[r];
        employedTalent = new double[r];
        employedWorkers = new double[r];
        rationed = new double[r];
        talentTightness = new double[r];
        workerTightness = new double[r];
        talentTightnessBefore = new double[r];
        workerTightnessBefore = new double[r];
        productivity = new double[r];
        productivityGrowth = new double[r];
        deposits = new double[r];
        consumption = new double[r];
        income = new double[r];
        consumerPrice = new double[r];
        capitalPrice = new double[r];
        materialsPrice = new double[r][s];
        deliveredPrice = new double[s][r];
        rent = new double[r];
        consumptionMix = new double[r][s];
        marketAccess = new double[r][s];
        supplierAccess = new double[r];
        valueAdded = new double[r][s];
        spending = new double[s][destinations];
        exitedCapital = new double[r][s];
        exitedFunds = new double[r][s];
        exitedStocks = new double[r][s];
        locationValue = new double[r][s];
        foreignShare = new double[r][s];
    }

    /** Residents of region {@code r}: talent and all others, 10,000. */
    public double population(int r) {
        return talent[r] + residents[r];
    }
}
