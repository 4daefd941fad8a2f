package spillway.world;

import static spillway.world.Axis.MARKET;
import static spillway.world.Axis.ROW;

import java.util.Arrays;
import java.util.Map;

/** All firms, one array per attribute; row i is firm i. A unit of goods or services is what costs 100m RMB in the base year. */
public final class Firms extends Rows {
    /** Origin of firms owned at home; origin 1 + b is direct investment from source b. */
    public static final byte DOMESTIC = 0;

    @Column(unit = "row", by = ROW, doc = "Region")
    public int[] region;

    @Column(unit = "row", by = ROW, doc = "Sector")
    public int[] sector;

    @Column(unit = "row", by = ROW, doc = "Land cell, or the pseudo-cell of an outer region")
    public int[] cell;

    @Column(unit = "row", by = ROW, doc = "Enterprise mode, by its code")
    public byte[] mode;

    @Column(unit = "row", by = ROW, doc = "Owner: 0 domestic, 1 + b direct investment from source b")
    public byte[] origin;

    @Column(unit = "row", by = ROW, doc = "Size class, by its code")
    public byte[] size;

    @Column(unit = "quarter index", by = ROW, doc = "Quarter of birth; negative for firms of the base year")
    public int[] born;

    @Column(unit = "count", by = ROW, doc = "Real enterprises that the row stands for")
    public double[] represented;

    @Column(unit = "10,000 persons", by = ROW, doc = "Talent employed")
    public double[] talent;

    @Column(unit = "10,000 persons", by = ROW, doc = "Other workers employed")
    public double[] workers;

    @Column(unit = "units", by = ROW, doc = "Capital")
    public double[] capital;

    @Column(unit = "log", by = ROW, doc = "Total factor productivity")
    public double[] logTfp;

    @Column(
            unit = "log 10,000 persons per km2",
            by = ROW,
            doc = "Employees of its group that were within reach in the base year where its productivity comes from")
    public double[] usualGroup;

    @Column(
            unit = "log 10,000 persons per km2",
            by = ROW,
            doc = "All employees that were within reach in the base year where its productivity comes from")
    public double[] usualTotal;

    @Column(
            unit = "index",
            by = ROW,
            doc = "Weight in buyers' taste: number of its varieties, and their quality in the base year")
    public double[] attraction;

    @Column(
            unit = "share",
            by = {ROW, MARKET},
            doc =
                    "Ease with which buyers of a market come by what the firm sells, abroad relative to the place's own of the base year")
    public double[][] access;

    @Column(
            unit = "units",
            by = {ROW, MARKET},
            doc = "What full access to a market would have sold by the firm's slow memory; 0 before its first sales")
    public double[][] usualSales;

    @Column(unit = "log", by = ROW, doc = "Quality relative to what competitors elsewhere offer, base year 0")
    public double[] logQuality;

    @Column(unit = "index", by = ROW, doc = "Price of a unit, base year 1")
    public double[] price;

    @Column(unit = "share", by = ROW, doc = "Markup over unit cost")
    public double[] markup;

    @Column(unit = "quarters", by = ROW, doc = "Desired capital over value added, inverted in the base year")
    public double[] targetCapitalOutput;

    @Column(unit = "units", by = ROW, doc = "Demand expected for the quarter")
    public double[] expectedDemand;

    @Column(unit = "log", by = ROW, doc = "Growth of demand expected a quarter")
    public double[] expectedGrowth;

    @Column(unit = "units", by = ROW, doc = "Stock of goods")
    public double[] inventory;

    @Column(unit = "100m RMB", by = ROW, doc = "Deposits if positive, loans if negative")
    public double[] funds;

    @Column(unit = "units", by = ROW, doc = "Output planned for the quarter")
    public double[] plannedOutput;

    @Column(unit = "units", by = ROW, doc = "Output of the quarter")
    public double[] output;

    @Column(unit = "units", by = ROW, doc = "Demand met with in the quarter")
    public double[] demand;

    @Column(unit = "units", by = ROW, doc = "Units sold in the quarter")
    public double[] sold;

    @Column(unit = "units", by = ROW, doc = "Materials used in the quarter")
    public double[] materialsUsed;

    @Column(unit = "100m RMB", by = ROW, doc = "What the materials used in the quarter cost")
    public double[] materialsCost;

    @Column(unit = "100m RMB", by = ROW, doc = "Spending on capital goods in the quarter")
    public double[] invested;

    @Column(unit = "100m RMB", by = ROW, doc = "Value added of the quarter")
    public double[] valueAdded;

    @Column(unit = "100m RMB", by = ROW, doc = "Profit of the quarter")
    public double[] profit;

    @Column(
            unit = "share",
            by = ROW,
            doc =
                    "Research over value added that the firm has chosen, apart from what its mode and the common rise make of it")
    public double[] researchRate;

    @Column(unit = "100m RMB", by = ROW, doc = "Research spending of the quarter")
    public double[] research;

    @Column(
            unit = "100m RMB",
            by = ROW,
            doc =
                    "Spending of the quarter on development other than research: steps of mode, access to markets, substitutes")
    public double[] development;

    @Column(unit = "100m RMB", by = ROW, doc = "What the city's government pays of the development of the quarter")
    public double[] developmentGrant;

    @Column(unit = "100m RMB", by = ROW, doc = "Subsidy received in the quarter")
    public double[] subsidy;

    @Column(unit = "units", by = ROW, doc = "Capital goods ordered for the next quarter")
    public double[] order;

    @Column(unit = "share", by = ROW, doc = "Share of the market of its sector and region in the base year or at birth")
    public double[] baseShare;

    @Column(
            unit = "share",
            by = ROW,
            doc = "Part of its need of imported key inputs that the firm has learned to do without")
    public double[] keySubstitution;

    @Column(unit = "log", by = ROW, doc = "What shortage of key inputs takes from productivity this quarter")
    public double[] keyShortage;

    @Column(unit = "log", by = ROW, doc = "What of that shortage the firm has taken into its prices and plans")
    public double[] keyPlanned;

    @Column(unit = "log", by = ROW, doc = "What shortage of key inputs takes from what research yields this quarter")
    public double[] keyResearchShortage;

    @Column(unit = "row", by = ROW, doc = "How far the firm has turned digital since 2010, by the code of the stage")
    public byte[] digitalStage;

    @Column(
            unit = "quarter index",
            by = ROW,
            doc = "Quarter of the last step in turning digital, or of birth; 0 before the first")
    public int[] digitalSince;

    @Column(unit = "log", by = ROW, doc = "What digital technology adds to productivity this quarter")
    public double[] digitalGain;

    @Column(
            unit = "share",
            by = ROW,
            doc = "What automated equipment has added to the exponent of capital in the firm's value added")
    public double[] addedCapitalShare;

    @Column(
            unit = "log",
            by = ROW,
            doc = "What keeps output unchanged as that exponent rises, at the mix of capital and labour of the time")
    public double[] automationShift;

    @Column(
            unit = "share",
            by = ROW,
            doc = "Part of the share of routine labour in cost that automation has taken away")
    public double[] routineSaved;

    @Column(unit = "quarters", by = ROW, doc = "Quarters in a row without credit")
    public int[] distress;

    @Column(
            unit = "quarters",
            by = ROW,
            doc = "Quarters in a row with a loss, counted where losses can cost a firm its mode")
    public int[] losses;

    /** No firms. */
    public Firms(Map<Axis, Integer> lengths) {
        super(256, lengths);
    }

    /** Gives a firm the access to markets that its mode comes with: contract manufacturers have {@code contractHome} at home, all else is 1. */
    public void giveUsualAccess(int row, double contractHome) {
        Arrays.fill(access[row], 1);
        access[row][Structure.HOME] = mode[row] == Mode.OEM.code ? contractHome : 1;
    }

    /** Whether a firm makes designs of its own, under its own brand or that of others. */
    public boolean ownsDesigns(int row) {
        return mode[row] == Mode.ODM.code || mode[row] == Mode.OBM.code;
    }

    /** Whether a firm's value added counts as high-value: all of AKP, N and B, elsewhere the firms with designs or brands of their own. */
    public boolean isHighValue(Structure structure, int row) {
        return structure.highValue[sector[row]] || ownsDesigns(row);
    }
}
