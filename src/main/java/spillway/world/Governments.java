package spillway.world;

import static spillway.world.Axis.KEY_INPUT;
import static spillway.world.Axis.LAG;
import static spillway.world.Axis.RECENT;
import static spillway.world.Axis.REGION;
import static spillway.world.Axis.SECTOR;

import java.util.Map;

/** The governments of all regions, one array per attribute. */
public final class Governments {
    /** Longest build time of a patient programme, quarters. */
    public static final int LONGEST_LAG = 40;

    @Column(unit = "100m RMB", by = REGION, doc = "Deposits if positive, debt if negative")
    public double[] funds;

    @Column(
            unit = "share",
            by = REGION,
            doc = "Programme budget over its full size, cut when the deficit ceiling binds")
    public double[] programmeScale;

    @Column(unit = "share", by = REGION, doc = "Share of programme money for patient programmes")
    public double[] patientShare;

    @Column(unit = "100m RMB", by = REGION, doc = "Money for quick programmes this quarter")
    public double[] quickMoney;

    @Column(unit = "100m RMB", by = REGION, doc = "Money for patient programmes this quarter")
    public double[] patientMoney;

    @Column(
            unit = "100m RMB",
            by = REGION,
            doc = "What the upper level gives for public works this quarter; part of patient money")
    public double[] worksGrant;

    @Column(
            unit = "100m RMB",
            by = {REGION, KEY_INPUT},
            doc = "Money for home makers of each key input this quarter")
    public double[][] keyMoney;

    @Column(unit = "100m RMB", by = REGION, doc = "Base public service this quarter")
    public double[] service;

    @Column(unit = "row", by = REGION, doc = "Sector the region has chosen to support; -1 if none")
    public int[] target;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "Subsidy over capital")
    public double[][] subsidyRate;

    @Column(unit = "100m RMB", by = REGION, doc = "Subsidies asked for and paid this quarter")
    public double[] subsidyPaid;

    @Column(
            unit = "100m RMB",
            by = REGION,
            doc =
                    "Subsidies that bids without agreement would have cost this quarter; 0 where nothing but service is bought with them")
    public double[] freedMoney;

    @Column(
            unit = "100m RMB",
            by = {REGION, LAG},
            doc = "Patient money that is being built, by quarters until it can be used")
    public double[][] building;

    @Column(unit = "share", by = REGION, doc = "Usable patient stock over quarterly value added")
    public double[] patientStock;

    @Column(unit = "count", by = REGION, doc = "Joint laboratories with Hong Kong that work")
    public double[] laboratories;

    @Column(
            unit = "count",
            by = {REGION, LAG},
            doc = "Joint laboratories that are being built, by quarters until they work")
    public double[][] laboratoryBuilding;

    @Column(unit = "100m RMB", by = REGION, doc = "Money for joint laboratories this quarter; part of patient money")
    public double[] laboratoryMoney;

    @Column(
            unit = "index",
            by = {REGION, SECTOR},
            doc = "What joint laboratories add to the yield of research, over that yield")
    public double[][] laboratoryYield;

    @Column(
            unit = "100m RMB",
            by = REGION,
            doc = "Money for premises in the directed district this quarter; part of quick money")
    public double[] districtMoney;

    @Column(
            unit = "log",
            by = REGION,
            doc =
                    "How much likelier a directive makes the district's cells to services, and less likely to makers of goods")
    public double[] districtPull;

    @Column(
            unit = "100m RMB",
            by = REGION,
            doc = "Money for schools and laboratories of the district this quarter; part of patient money")
    public double[] schoolMoney;

    @Column(
            unit = "100m RMB",
            by = {REGION, LAG},
            doc = "Such money that is being built, by quarters until it can be used")
    public double[][] schoolBuilding;

    @Column(
            unit = "share",
            by = REGION,
            doc = "Schools and laboratories of the district over its quarterly value added")
    public double[] schoolStock;

    @Column(
            unit = "log",
            by = REGION,
            doc = "How much likelier its schools and laboratories make the district's cells to high-value services")
    public double[] schoolPull;

    @Column(unit = "100m RMB", by = REGION, doc = "Money for digital public goods this quarter; part of patient money")
    public double[] digitalMoney;

    @Column(
            unit = "100m RMB",
            by = {REGION, LAG},
            doc = "Such money that is being built, by quarters until it can be used")
    public double[][] digitalBuilding;

    @Column(unit = "share", by = REGION, doc = "Usable digital public goods over quarterly value added")
    public double[] digitalStock;

    @Column(unit = "share", by = REGION, doc = "Part of the cost of digital adoption that public goods take over")
    public double[] publicGood;

    @Column(unit = "100m RMB", by = REGION, doc = "Tax revenue of the quarter")
    public double[] revenue;

    @Column(unit = "100m RMB", by = REGION, doc = "Outlay of the quarter")
    public double[] outlay;

    @Column(unit = "100m RMB", by = REGION, doc = "Revenue and transfers less outlay of the quarter")
    public double[] balance;

    @Column(unit = "count", by = REGION, doc = "Number of the leader in office")
    public int[] leader;

    @Column(unit = "quarters", by = REGION, doc = "Quarters the leader has served")
    public int[] served;

    @Column(unit = "quarters", by = REGION, doc = "Quarters the leader looks ahead")
    public double[] horizon;

    @Column(unit = "index", by = REGION, doc = "Ambition of the leader")
    public double[] ambition;

    @Column(unit = "index", by = REGION, doc = "Score in the promotion contest at the last turnover")
    public double[] score;

    @Column(
            unit = "100m RMB",
            by = {REGION, RECENT},
            doc = "Value added of the last quarters, for the contest")
    public double[][] recentOutput;

    Governments(Map<Axis, Integer> lengths) {
        Columns.of(Governments.class).allocate(this, lengths);
    }

    /** Lets a quarter pass for what is being built and tells what is ready. */
    public static double advance(double[] building) {
        double ready = building[0];
        System.arraycopy(building, 1, building, 0, building.length - 1);
        building[building.length - 1] = 0;
        return ready;
    }

    /** Lets a quarter pass, begins what {@code begun} pays for, to be ready after {@code quarters}, and tells what is ready now. */
    public static double build(double[] building, int quarters, double begun) {
        double ready = advance(building);
        building[quarters - 1] += begun;
        return ready;
    }

    /** A stock over quarterly output after a quarter of wear, with what has become ready. */
    public static double grown(double stock, double wear, double ready, double output) {
        return (1 - wear) * stock + (output > 0 ? ready / output : 0);
    }

    /** Patient money of region {@code r} that laboratories leave, for schools of a district. */
    public double schoolsCanTake(int r) {
        return patientMoney[r] - laboratoryMoney[r];
    }

    /** What is left of it for digital goods once schools are paid. */
    public double digitalGoodsCanTake(int r) {
        return schoolsCanTake(r) - schoolMoney[r];
    }

    /** What is left of it for works once laboratories, schools of a district and digital goods are paid. */
    public double worksMoney(int r) {
        return digitalGoodsCanTake(r) - digitalMoney[r];
    }

    /** Quick money of region {@code r} that is left for subsidies once premises of a district are paid. */
    public double subsidyMoney(int r) {
        return quickMoney[r] - districtMoney[r];
    }
}
