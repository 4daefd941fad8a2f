package spillway.world;

import static spillway.world.Axis.DESTINATION;
import static spillway.world.Axis.GROUP;
import static spillway.world.Axis.INCOME_CLASS;
import static spillway.world.Axis.MARKET;
import static spillway.world.Axis.PLACE;
import static spillway.world.Axis.REGION;
import static spillway.world.Axis.SECTOR;
import static spillway.world.Axis.SOURCE;

import java.util.Map;

/**
 * What the base year was solved for: the residuals under which the model reproduces the data, and the reference values that
 * later quarters are compared with. They never change during a run.
 */
public final class SolvedBase {
    @Column(
            unit = "share",
            doc = "Largest relative error of a region's value added or population in 2010 after the last correction")
    public double misfit;

    @Column(
            unit = "100m RMB",
            doc = "Value added of a year of the base year's enterprises in the delta, mean over enterprises")
    public double enterpriseSize;

    @Column(unit = "utility", by = PLACE, doc = "Attraction as a place to live for talent")
    public double[] talentAmenity;

    @Column(unit = "utility", by = PLACE, doc = "Attraction as a place to live for other residents")
    public double[] workerAmenity;

    @Column(unit = "share", by = REGION, doc = "Propensity to consume out of income")
    public double[] propensity;

    @Column(
            unit = "share",
            by = {INCOME_CLASS, REGION},
            doc = "Share of what it comes from in households' disposable income")
    public double[][] incomeShare;

    @Column(unit = "share", by = REGION, doc = "Base public service over value added")
    public double[] serviceShare;

    @Column(
            unit = "share",
            by = REGION,
            doc = "Net transfer from the upper level of government over value added; negative where the region pays")
    public double[] upperTransferShare;

    @Column(unit = "share", by = REGION, doc = "Net transfers of households to the outside over value added")
    public double[] remittanceShare;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Share of profit after tax and depreciation that is kept")
    public double[][] retention;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Deposits of firms over the worth of their capital on the base path; 0 where they owe")
    public double[][] firmDeposits;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Weight of talent in the labour bundle")
    public double[][] talentWeight;

    @Column(unit = "share", doc = "Access of contract manufacturers to the home market; that of others is 1")
    public double contractHomeAccess;

    @Column(
            unit = "index",
            by = {REGION, SECTOR},
            doc = "Ease of access to foreign markets")
    public double[][] foreignAccess;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Research over value added")
    public double[][] researchShare;

    @Column(
            unit = "index",
            by = {SECTOR, DESTINATION},
            doc = "Weight of outside suppliers in buyers' taste")
    public double[][] outsideSuppliers;

    @Column(
            unit = "index",
            by = {SECTOR, DESTINATION},
            doc = "Weight of all suppliers in buyers' taste")
    public double[][] allSuppliers;

    @Column(
            unit = "100m RMB",
            by = {SECTOR, DESTINATION},
            doc = "Outside demand of the base quarter")
    public double[][] outsideDemand;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Value added of the base quarter")
    public double[][] valueAdded;

    @Column(unit = "100m RMB / 10,000 persons", by = REGION, doc = "Wage of talent in the base quarter")
    public double[] talentWage;

    @Column(unit = "100m RMB / 10,000 persons", by = REGION, doc = "Wage of other workers in the base quarter")
    public double[] workerWage;

    @Column(unit = "10,000 persons", by = REGION, doc = "Residents other than talent in the base quarter")
    public double[] residents;

    @Column(unit = "10,000 persons", by = REGION, doc = "Talent in the base quarter")
    public double[] talent;

    @Column(unit = "10,000 persons", by = REGION, doc = "Employment of the base quarter")
    public double[] employment;

    @Column(
            unit = "100m RMB",
            by = REGION,
            doc = "High-value value added of the base quarter, which fixes the core of every region set")
    public double[] highValue;

    @Column(
            unit = "10,000 persons",
            by = {REGION, SECTOR},
            doc = "Employment of the base quarter")
    public double[][] sectorEmployment;

    @Column(
            unit = "index",
            by = {REGION, SECTOR},
            doc = "Taste weight of all firms")
    public double[][] attraction;

    @Column(
            unit = "index",
            by = {REGION, SECTOR},
            doc = "Taste weight of a typical small firm")
    public double[][] smallAttraction;

    @Column(
            unit = "units",
            by = {REGION, SECTOR},
            doc = "Capital of all firms")
    public double[][] capital;

    @Column(unit = "units", by = SECTOR, doc = "Capital of an enterprise from which it counts as large")
    public double[] largeFrom;

    @Column(unit = "units", by = SECTOR, doc = "Capital of an enterprise from which it counts as one of the largest")
    public double[] megaFrom;

    @Column(
            unit = "count",
            by = {REGION, SECTOR},
            doc = "Enterprises that a small firm row stands for")
    public double[][] smallRepresented;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Share of taste weight that leaves in a quarter")
    public double[][] closureRate;

    @Column(unit = "log", by = SECTOR, doc = "Mean productivity of the delta, weighted by value added")
    public double[] productivity;

    @Column(unit = "log", by = SECTOR, doc = "Best productivity anywhere, relative to that mean")
    public double[] frontier;

    @Column(unit = "100m RMB", by = SECTOR, doc = "What all regions spend on each sector's output")
    public double[] homeSpending;

    @Column(
            unit = "10,000 persons",
            by = {GROUP, REGION},
            doc = "Employees of the base quarter that each group can learn from, weighted by reach and relatedness")
    public double[][] peopleWithinReach;

    @Column(
            unit = "log",
            by = {REGION, SECTOR},
            doc = "Value of the place to an investor")
    public double[][] locationValue;

    @Column(
            unit = "log",
            by = {REGION, SECTOR},
            doc = "Market access")
    public double[][] marketAccess;

    @Column(
            unit = "100m RMB",
            by = {SECTOR, REGION, MARKET},
            doc = "What a unit of what a region's firms offer earned on a market at full access")
    public double[][][] reach;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Share of the sales of a contract manufacturer that went abroad")
    public double[][] contractAbroad;

    @Column(
            unit = "100m RMB",
            by = {REGION, SECTOR},
            doc = "Research spending of the base quarter")
    public double[][] research;

    @Column(unit = "log", by = SECTOR, doc = "Spread of market access over regions")
    public double[] marketAccessSpread;

    @Column(
            unit = "share",
            by = {SOURCE, REGION, SECTOR},
            doc = "What direct investment finds in a place beyond what the model explains; sums to 1 over regions")
    public double[][][] investmentPlace;

    @Column(unit = "share", by = SECTOR, doc = "Profit over capital")
    public double[] profitRate;

    @Column(unit = "share", by = SECTOR, doc = "Research over the wage bill of the delta")
    public double[] researchIntensity;

    @Column(
            unit = "share",
            by = SECTOR,
            doc = "Research over value added of the delta's firms other than contract manufacturers")
    public double[] researchRate;

    @Column(
            unit = "share",
            by = SECTOR,
            doc =
                    "Geometric mean over the delta's places, by value added, of the research rates of their firms, modes apart")
    public double[] researchUsual;

    @Column(unit = "share", by = SECTOR, doc = "Share of talent in employment")
    public double[] talentIntensity;

    @Column(
            unit = "share",
            by = REGION,
            doc = "Growth of money along the base path a quarter; used while the base is held")
    public double[] moneyGrowth;

    @Column(
            unit = "share",
            by = REGION,
            doc = "Growth of capital along the base path a quarter; used while the base is held")
    public double[] capitalGrowth;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Share of each sector in government spending")
    public double[][] governmentMix;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Share of each sector in spending on capital goods")
    public double[][] investmentMix;

    @Column(
            unit = "share",
            by = SECTOR,
            doc = "Share of imports that come from abroad, the rest from the rest of China")
    public double[] importAbroadShare;

    SolvedBase(Map<Axis, Integer> lengths) {
        Columns.of(SolvedBase.class).allocate(this, lengths);
    }
}
