package spillway.world;

import static spillway.world.Axis.DESTINATION;
import static spillway.world.Axis.INCOME_CLASS;
import static spillway.world.Axis.REGION;
import static spillway.world.Axis.SECTOR;

import java.util.Map;

/**
 * All regions (eleven cities and the outer aggregates), one array per attribute; row r is region r. A wage of 100m RMB a quarter and
 * 10,000 persons is 10,000 RMB a quarter and head.
 */
public final class Cities {
    private static final double ROUNDING = 1e-12;

    @Column(unit = "100m RMB / 10,000 persons", by = REGION, doc = "Wage of talent")
    public double[] talentWage;

    @Column(unit = "100m RMB / 10,000 persons", by = REGION, doc = "Wage of other workers")
    public double[] workerWage;

    @Column(unit = "10,000 persons", by = REGION, doc = "Residents of working age other than talent")
    public double[] residents;

    @Column(unit = "share", by = REGION, doc = "Share of residents other than talent who are in the labour force")
    public double[] participation;

    @Column(unit = "10,000 persons", by = REGION, doc = "Talent in the labour force")
    public double[] talent;

    @Column(
            unit = "10,000 persons",
            by = REGION,
            doc = "Talent in the labour force of the place's firms when jobs were matched")
    public double[] talentOffered;

    @Column(unit = "10,000 persons", by = REGION, doc = "Other workers in the labour force when jobs were matched")
    public double[] workersOffered;

    @Column(unit = "index", by = REGION, doc = "Mean ability of employed talent")
    public double[] talentQuality;

    @Column(
            unit = "10,000 persons",
            by = {REGION, REGION},
            doc = "Talent of a region of residence who offer their work at a distance to firms of another")
    public double[][] remoteTalent;

    @Column(
            unit = "share",
            by = {REGION, REGION},
            doc = "What firms of the second pay remote talent of the first, over their own wage of talent")
    public double[][] remotePay;

    @Column(
            unit = "100m RMB",
            by = {REGION, REGION},
            doc = "Wages of the quarter that residents of the first earn from firms of the second, at a distance")
    public double[][] remoteWages;

    @Column(unit = "share", by = REGION, doc = "Share of the wage of talent that firms save by hiring at a distance")
    public double[] remoteSaving;

    @Column(
            unit = "share",
            by = REGION,
            doc = "Share of their wage that talent from Hong Kong and Macao get back of their tax from the city")
    public double[] taxRefund;

    @Column(unit = "10,000 persons", by = REGION, doc = "Employed talent, by place of the firm")
    public double[] employedTalent;

    @Column(unit = "10,000 persons", by = REGION, doc = "Other employed workers")
    public double[] employedWorkers;

    @Column(
            unit = "share",
            by = REGION,
            doc = "Least share of the labour that firms wanted and got, over both kinds; 1 if nobody was short")
    public double[] rationed;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Share of the region's talent that each sector can hire, where people change sector slowly")
    public double[][] talentPools;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Share of the region's other workers that each sector can hire, where people change sector slowly")
    public double[][] workerPools;

    @Column(unit = "share", by = REGION, doc = "Talent wanted over what is offered at normal unemployment, less one")
    public double[] talentTightness;

    @Column(
            unit = "share",
            by = REGION,
            doc = "Other workers wanted over what is offered at normal unemployment, less one")
    public double[] workerTightness;

    @Column(unit = "share", by = REGION, doc = "Tightness for talent a quarter before")
    public double[] talentTightnessBefore;

    @Column(unit = "share", by = REGION, doc = "Tightness for other workers a quarter before")
    public double[] workerTightnessBefore;

    @Column(unit = "100m RMB / 10,000 persons", by = REGION, doc = "Real value added per worker last quarter")
    public double[] productivity;

    @Column(unit = "log", by = REGION, doc = "Smoothed growth of real value added per worker")
    public double[] productivityGrowth;

    @Column(unit = "log", by = REGION, doc = "Prices of outside suppliers around the region, base year 0")
    public double[] logOutsidePrice;

    @Column(unit = "log", by = REGION, doc = "Growth of the prices of outside suppliers at home, which wages follow")
    public double[] outsideInflation;

    @Column(unit = "100m RMB", by = REGION, doc = "Deposits of households")
    public double[] deposits;

    @Column(unit = "100m RMB", by = REGION, doc = "What households will spend in the coming goods market")
    public double[] consumption;

    @Column(unit = "100m RMB", by = REGION, doc = "Disposable income of the quarter")
    public double[] income;

    @Column(
            unit = "100m RMB",
            by = {INCOME_CLASS, REGION},
            doc = "Disposable income of the quarter by what it comes from")
    public double[][] classIncome;

    @Column(
            unit = "100m RMB",
            by = {INCOME_CLASS, REGION},
            doc = "What households will spend out of that income in the coming goods market")
    public double[][] classConsumption;

    @Column(unit = "index", by = REGION, doc = "Consumer prices, base year 1")
    public double[] consumerPrice;

    @Column(unit = "index", by = REGION, doc = "Prices of capital goods, base year 1")
    public double[] capitalPrice;

    @Column(
            unit = "index",
            by = {REGION, SECTOR},
            doc = "Prices of materials by sector that uses them, base year 1")
    public double[][] materialsPrice;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "What dearer raw materials from abroad add to that price")
    public double[][] rawSurcharge;

    @Column(
            unit = "index",
            by = {SECTOR, REGION},
            doc = "Delivered price of each sector's output relative to the base year")
    public double[][] deliveredPrice;

    @Column(unit = "index", by = REGION, doc = "Mean rent over residents, first quarter 1")
    public double[] rent;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Share of each sector in household spending")
    public double[][] consumptionMix;

    @Column(
            unit = "log",
            by = {REGION, SECTOR},
            doc = "Market access")
    public double[][] marketAccess;

    @Column(
            unit = "log",
            by = {REGION, SECTOR},
            doc = "Market access of contract manufacturers, who hardly sell at home")
    public double[][] contractAccess;

    @Column(
            unit = "log",
            by = {REGION, SECTOR},
            doc =
                    "What moves and changes of mode have brought to the taste weight that a place can bear, or taken from it")
    public double[][] logNiches;

    @Column(unit = "log", by = REGION, doc = "Supplier access")
    public double[] supplierAccess;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Value added of the quarter")
    public double[][] valueAdded;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc =
                    "How far its firms had turned digital in the quarter measured last, by value added: 0 none, 1 all at the last stage")
    public double[][] digitalDegree;

    @Column(
            unit = "100m RMB",
            by = {SECTOR, DESTINATION},
            doc = "Nominal spending on each sector's output")
    public double[][] spending;

    @Column(
            unit = "units",
            by = {REGION, SECTOR},
            doc = "Capital that firms which left have set free, for those that enter")
    public double[][] exitedCapital;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Funds that firms which left have set free")
    public double[][] exitedFunds;

    @Column(
            unit = "units",
            by = {REGION, SECTOR},
            doc = "Stocks of goods that firms which left have set free")
    public double[][] exitedStocks;

    @Column(
            unit = "log",
            by = {REGION, SECTOR},
            doc = "Value of the place to an investor")
    public double[][] locationValue;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Foreign-owned share of capital")
    public double[][] foreignShare;

    Cities(Map<Axis, Integer> lengths) {
        Columns.of(Cities.class).allocate(this, lengths);
    }

    /** What a unit of materials costs in region {@code r} to sector {@code s}, dearer raw materials included; base year 1. */
    public double materialsCost(int r, int s) {
        return materialsPrice[r][s] * (1 + rawSurcharge[r][s]);
    }

    /** Residents of region {@code r}: talent and all others, 10,000. */
    public double population(int r) {
        return talent[r] + residents[r];
    }

    /** Talent elsewhere who work for firms of region {@code r} or look for it, 10,000. */
    public double remoteIn(int r) {
        double sum = 0;
        for (double[] home : remoteTalent) {
            sum += home[r];
        }
        return sum;
    }

    /** Talent of region {@code r} who work for firms elsewhere or look for it, 10,000. */
    public double remoteOut(int r) {
        return Flows.sum(remoteTalent[r]);
    }

    /** Talent whom firms of region {@code r} can hire: those who live there, less those who work for others, and those from afar; 10,000. */
    public double talentForFirms(int r) {
        return talent[r] + (remoteIn(r) - remoteOut(r));
    }

    /** What firms of region {@code r} pay talent on average, 100m RMB a quarter and 10,000 persons. */
    public double talentPay(int r) {
        return talentWage[r] * (1 - remoteSaving[r]);
    }

    /** Share of the talent offered to firms of region {@code r} who had work when jobs were matched. */
    public double talentAtWork(int r) {
        return talentOffered[r] > 0 ? employedTalent[r] / talentOffered[r] : 0;
    }

    /** Talent who live in region {@code r} and have work, wherever the firm is, 10,000. */
    public double residentTalentAtWork(int r) {
        double away = 0;
        for (int q = 0; q < employedTalent.length; q++) {
            away += remoteTalent[r][q] > 0 ? remoteTalent[r][q] * talentAtWork(q) : 0;
        }
        double in = remoteIn(r);
        return employedTalent[r] + (away - (in > 0 ? in * talentAtWork(r) : 0));
    }

    /** What working talent who live in region {@code r} earn on average, wherever the firm is, at the chances of work at home. */
    public double talentEarnings(int r) {
        double gain = 0;
        for (int q = 0; q < talentWage.length; q++) {
            gain += remoteTalent[r][q] * (remotePay[r][q] * talentWage[q] - talentWage[r]);
        }
        return gain == 0 ? talentWage[r] : talentWage[r] + gain / Math.max(talent[r], remoteOut(r));
    }

    /** People at work in region {@code r}, 10,000. */
    public double employed(int r) {
        return employedTalent[r] + employedWorkers[r];
    }

    /** Labour force of region {@code r} when jobs were matched, 10,000. */
    public double labourForce(int r) {
        return talentOffered[r] + workersOffered[r];
    }

    /** Share of the labour force of region {@code r} without work when jobs were matched. */
    public double unemployment(int r) {
        return unemployment(employed(r), labourForce(r));
    }

    /** Share of a labour force without work; where all work it is none, whatever the last digit of the quotient. */
    public static double unemployment(double employed, double labourForce) {
        double share = 1 - employed / labourForce;
        return share < 0 && share > -ROUNDING ? 0 : share;
    }
}
