package spillway.world;

/**
 * What the base year was solved for: the residuals under which the model reproduces the data, and the reference values that
 * later quarters are compared with. They never change during a run; variants of one seed share them.
 */
public final class SolvedBase {
    /** Largest relative error of a region's value added or population in 2010 after the last correction. */
    public double misfit;
    /** Attraction of the region as a place to live: talent, workers; the last index is the rest of China. */
    public final double[] talentAmenity;

    public final double[] workerAmenity;
    /** Propensity to consume out of income. */
    public final double[] propensity;
    /** Base public service over value added. */
    public final double[] serviceShare;
    /** Net transfer from the upper level of government over value added; negative where the region pays. */
    public final double[] upperTransferShare;
    /** Households' net transfers to the outside (remittances) over value added. */
    public final double[] remittanceShare;
    /** Share of profit after tax and depreciation that is kept [region][sector]. */
    public final double[][] retention;
    /** Weight of talent in the labour bundle [region][sector]. */
    public final double[][] talentWeight;
    /** Ease of access to foreign markets [region][sector]. */
    public final double[][] foreignAccess;
    /** Research over value added [region][sector]. */
    public final double[][] researchShare;
    /** Weight of the outside and of all suppliers in the base year [sector][destination]. */
    public final double[][] outsideSuppliers;

    public final double[][] allSuppliers;
    /** Outside demand in the base year [sector][destination]. */
    public final double[][] outsideDemand;
    /** Value added [region][sector], wages, residents, talent, employment of the base quarter. */
    public final double[][] valueAdded;

    public final double[] talentWage;
    public final double[] workerWage;
    public final double[] residents;
    public final double[] talent;
    public final double[] employment;
    /** High-value value added of the base quarter [region]: fixes the core of every region set. */
    public final double[] highValue;
    /** Employment [region][sector]. */
    public final double[][] sectorEmployment;
    /** Taste weight of all firms, and of a typical small firm [region][sector]. */
    public final double[][] attraction;

    public final double[][] smallAttraction;
    /** Capital [region][sector] and number of enterprises a small firm row stands for. */
    public final double[][] capital;

    public final double[][] smallRepresented;
    /** Share of taste weight that leaves in a quarter [region][sector]. */
    public final double[][] closureRate;
    /** Mean log productivity of the delta, weighted by value added [sector]. */
    public final double[] productivity;
    /** Location value of each place [region][sector], logs. */
    public final double[][] locationValue;
    /** Market access [region][sector] and its spread over regions [sector], logs. */
    public final double[][] marketAccess;

    public final double[] marketAccessSpread;
    /** What direct investment finds in a region beyond what the model explains [source][region][sector], shares that sum to 1. */
    public final double[][][] investmentPlace;
    /** Profit over capital [sector]. */
    public final double[] profitRate;
    /** Research per wage bill of the delta [sector], and talent share in employment [sector]. */
    public final double[] researchIntensity;
    /** Research over value added of the delta's firms other than contract manufacturers [sector]. */
    public final double[] researchRate;

    public final double[] talentIntensity;
    /** Growth of money and of capital along the base path, a quarter; used while the base is held [region]. */
    public final double[] moneyGrowth;

    public final double[] capitalGrowth;
    /** Mixes of government and investment spending [region][sector]. */
    public final double[][] governmentMix;

    public final double[][] investmentMix;
    /** Share of imports that come from abroad, the rest from the rest of China [sector]. */
    public final double[] importAbroadShare;

    SolvedBase(int r, int s, int destinations, int sources) {
        talentAmenity = new double[r + 1];
        workerAmenity = new double[r + 1];
        propensity = new double[r];
        serviceShare = new double[r];
        upperTransferShare = new double[r];
        remittanceShare = new double[r];
        retention = new double[r][s];
        talentWeight = new double[r][s];
        foreignAccess = new double[r][s];
        researchShare = new double[r][s];
        outsideSuppliers = new double[s][destinations];
        allSuppliers = new double[s][destinations];
        outsideDemand = new double[s][destinations];
        valueAdded = new double[r][s];
        talentWage = new double[r];
        workerWage = new double[r];
        residents = new double[r];
        talent = new double[r];
        employment = new double[r];
        highValue = new double[r];
        sectorEmployment = new double[r][s];
        attraction = new double[r][s];
        smallAttraction = new double[r][s];
        capital = new double[r][s];
        smallRepresented = new double[r][s];
        closureRate = new double[r][s];
        productivity = new double[s];
        locationValue = new double[r][s];
        marketAccess = new double[r][s];
        marketAccessSpread = new double[s];
        investmentPlace = new double[sources][r][s];
        profitRate = new double[s];
        researchIntensity = new double[s];
        researchRate = new double[s];
        talentIntensity = new double[s];
        moneyGrowth = new double[r];
        capitalGrowth = new double[r];
        governmentMix = new double[r][s];
        investmentMix = new double[r][s];
        importAbroadShare = new double[s];
    }
}
