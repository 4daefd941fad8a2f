package spillway.world;

import static spillway.world.Axis.CHANNEL;
import static spillway.world.Axis.DESTINATION;
import static spillway.world.Axis.MARKET;
import static spillway.world.Axis.PLACE;
import static spillway.world.Axis.REGION;
import static spillway.world.Axis.SECTOR;
import static spillway.world.Axis.SOURCE;

import java.util.Map;

/**
 * What happened in this quarter: everything the accounts, the metrics and the logs read. What is not kept is cleared at the start of
 * each quarter.
 */
public final class Flows {
    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Gross output")
    public double[][] output;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Sales")
    public double[][] sales;

    @Column(
            unit = "units",
            by = {REGION, SECTOR},
            doc = "Value added at base prices")
    public double[][] realValueAdded;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Wages paid")
    public double[][] wageBill;

    @Column(
            unit = "10,000 persons",
            by = {REGION, SECTOR},
            doc = "Talent employed")
    public double[][] talentEmployed;

    @Column(
            unit = "10,000 persons",
            by = {REGION, SECTOR},
            doc = "Other workers employed")
    public double[][] workersEmployed;

    @Column(
            unit = "units",
            by = {REGION, SECTOR},
            doc = "Capital of firms")
    public double[][] capital;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Profit")
    public double[][] profit;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Research spending")
    public double[][] research;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Spending on development other than research")
    public double[][] development;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Spending on materials")
    public double[][] materials;

    @Column(
            unit = "100m RMB",
            by = REGION,
            doc = "What mass production spends on materials from the sector that sells research")
    public double[] knowledgeMaterials;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Subsidies to firms")
    public double[][] subsidy;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Spending on capital goods")
    public double[][] investment;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Change of stocks of goods")
    public double[][] stockbuilding;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Sales of contract manufacturers")
    public double[][] contractSales;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Development ordered to build and keep up access to markets, paid in the next quarter")
    public double[][] accessSpending;

    @Column(unit = "100m RMB", by = REGION, doc = "Cost of digital technology adopted, paid in the next quarter")
    public double[] adoptionSpending;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Sales abroad")
    public double[][] exports;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Sales abroad of contract manufacturers")
    public double[][] processingExports;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Sales abroad of own-design and own-brand firms")
    public double[][] ownDesignExports;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Sales to the rest of China")
    public double[][] exportsToChina;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "High-value value added")
    public double[][] highValue;

    @Column(
            unit = "units",
            by = {REGION, SECTOR},
            doc = "High-value value added at base prices")
    public double[][] realHighValue;

    @Column(
            unit = "log",
            by = {REGION, SECTOR},
            doc = "Total factor productivity relative to the base-year mean of the delta, weighted by value added")
    public double[][] logTfp;

    @Column(
            unit = "count",
            by = {REGION, SECTOR},
            doc = "Real enterprises")
    public double[][] enterprises;

    @Column(
            unit = "count",
            by = {REGION, SECTOR},
            doc = "Enterprises that innovated")
    public double[][] innovations;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Direct investment that arrived")
    public double[][] direct;

    @Column(
            unit = "10,000 persons",
            by = {REGION, SECTOR},
            doc = "Employment of the last quarter that was measured",
            kept = true)
    public double[][] previousEmployment;

    @Column(unit = "share", by = SECTOR, doc = "Profit over capital of the last quarter that was measured", kept = true)
    public double[] previousProfitRate;

    @Column(
            unit = "100m RMB",
            by = {SECTOR, REGION, DESTINATION},
            doc = "Sales from a region to a destination")
    public double[][][] trade;

    @Column(
            unit = "100m RMB",
            by = {SECTOR, REGION, MARKET},
            doc = "What a unit of what a region's firms offer earns on a market at full access")
    public double[][][] reach;

    @Column(unit = "100m RMB", by = REGION, doc = "Household spending")
    public double[] consumption;

    @Column(unit = "100m RMB", by = REGION, doc = "Government spending on public service and programmes")
    public double[] government;

    @Column(
            unit = "100m RMB",
            by = REGION,
            doc = "What dearer raw materials cost beyond the mix of suppliers, paid abroad")
    public double[] rawMaterials;

    @Column(unit = "100m RMB", by = REGION, doc = "Imports from abroad")
    public double[] importsAbroad;

    @Column(
            unit = "100m RMB",
            by = REGION,
            doc = "What key inputs from new suppliers cost more than before; part of imports from abroad")
    public double[] keySurcharge;

    @Column(unit = "100m RMB", by = REGION, doc = "Imports from the rest of China")
    public double[] importsChina;

    @Column(unit = "100m RMB", by = REGION, doc = "Net transfer from the upper level of government")
    public double[] upperTransfer;

    @Column(unit = "100m RMB", by = REGION, doc = "Net transfers of households to the outside")
    public double[] remittances;

    @Column(unit = "100m RMB", by = REGION, doc = "Dividends to households")
    public double[] dividends;

    @Column(unit = "100m RMB", by = REGION, doc = "Dividends to owners abroad")
    public double[] dividendsAbroad;

    @Column(unit = "100m RMB", by = REGION, doc = "Earnings of the bank paid out to households")
    public double[] bankPayout;

    @Column(unit = "100m RMB", by = REGION, doc = "Wages received by residents")
    public double[] wages;

    @Column(unit = "100m RMB", by = REGION, doc = "Taxes on production")
    public double[] productionTax;

    @Column(unit = "100m RMB", by = REGION, doc = "Subsidies to talent, tax that is given back to them included")
    public double[] talentSubsidy;

    @Column(
            unit = "log 100m RMB",
            by = {CHANNEL, REGION},
            doc = "Growth of productivity by channel times value added")
    public double[][] learning;

    @Column(unit = "100m RMB", by = REGION, doc = "Value added by which learning is weighted")
    public double[] learningWeight;

    @Column(
            unit = "10,000 persons",
            by = {PLACE, PLACE},
            doc = "Talent who moved from one place to another")
    public double[][] talentMoves;

    @Column(
            unit = "10,000 persons",
            by = {PLACE, PLACE},
            doc = "Other residents who moved from one place to another")
    public double[][] workerMoves;

    @Column(
            unit = "100m RMB",
            by = {PLACE, PLACE},
            doc = "Worth of the capital of firms that moved from one place to another")
    public double[][] firmMoves;

    @Column(unit = "10,000 persons", by = REGION, doc = "Births less deaths")
    public double[] natural;

    @Column(unit = "10,000 persons", by = REGION, doc = "Graduates by place of training")
    public double[] graduates;

    @Column(unit = "10,000 persons", by = REGION, doc = "Residents who became talent by graduating, by residence")
    public double[] students;

    @Column(unit = "10,000 persons", by = REGION, doc = "Talent who retired")
    public double[] retired;

    @Column(
            unit = "index",
            by = {REGION, REGION},
            doc = "Weight of each sender in what a receiver can learn from")
    public double[][] knowledgeFlow;

    @Column(
            unit = "100m RMB",
            by = {SOURCE, REGION},
            doc = "Direct investment by source")
    public double[][] investmentFrom;

    @Column(
            unit = "10,000 persons",
            doc =
                    "People outside who left the pools of those who would move, by age, less those who joined them where labour is without limit")
    public double poolAged;

    @Column(unit = "100m RMB", doc = "Loans written off")
    public double writtenOff;

    @Column(unit = "100m RMB", doc = "Interest paid by firms")
    public double firmInterest;

    @Column(unit = "100m RMB", doc = "Interest paid by governments")
    public double publicInterest;

    @Column(unit = "count", doc = "Contract manufacturers of goods before the steps of the quarter, enterprises")
    public double contractMakers;

    @Column(unit = "count", doc = "Designers of goods before the steps of the quarter, enterprises")
    public double designers;

    @Column(unit = "count", doc = "Brand owners of goods before the steps of the quarter, enterprises")
    public double brandOwners;

    @Column(unit = "count", doc = "Contract manufacturers that could pay for designs of their own, enterprises")
    public double ableToClimb;

    @Column(unit = "count", doc = "Contract manufacturers that took up designs of their own, enterprises")
    public double designsBegun;

    @Column(unit = "count", doc = "Designers that took up a brand of their own, enterprises")
    public double brandsBegun;

    @Column(unit = "count", doc = "Enterprises that gave up their designs or their brand after losses")
    public double stepsLost;

    @Column(unit = "count", doc = "Firms founded")
    public int entries;

    @Column(unit = "count", doc = "Firms founded by direct investment")
    public int arrivals;

    @Column(unit = "count", doc = "Firms that left")
    public int exits;

    @Column(unit = "count", doc = "Rows of talent that came from the rest of China")
    public int talentArrivals;

    @Column(unit = "count", doc = "Rows of talent that left for the rest of China")
    public int talentDepartures;

    @Column(unit = "count", doc = "Rows of talent that graduated")
    public int talentGraduates;

    @Column(unit = "count", doc = "Rows of talent that retired")
    public int talentRetired;

    @Column(unit = "100m RMB", doc = "Demand that no firm could serve and outside suppliers met")
    public double unserved;

    @Column(unit = "100m RMB", doc = "Unsold service capacity, at prices")
    public double idle;

    Flows(Map<Axis, Integer> lengths) {
        Columns.of(Flows.class).allocate(this, lengths);
    }

    /** Forgets the quarter. */
    public void clear() {
        Columns.of(Flows.class).clear(this);
    }

    /** Share of what a firm sold in the quarter that went abroad; 0 where nothing could be sold. */
    public double abroad(Firms firms, int row) {
        return abroad(firms.access[row], reach[firms.sector[row]][firms.region[row]]);
    }

    /** Share of sales abroad where {@code earned} is what each market earns at full access. */
    public static double abroad(double[] access, double[] earned) {
        double all = 0;
        for (int m = 0; m < access.length; m++) {
            all += access[m] * earned[m];
        }
        return all > 0 ? 1 - access[Structure.HOME] * earned[Structure.HOME] / all : 0;
    }

    /** Sum over a row. */
    public static double sum(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += value;
        }
        return sum;
    }
}
