package spillway.mechanism.laboratories;

import java.util.Arrays;
import java.util.Map;
import spillway.kernel.Named;
import spillway.kernel.Param;
import spillway.world.Firms;
import spillway.world.Governments;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Cities run laboratories together with Hong Kong (E25, M43).
 *
 * <p>A laboratory works once it has been built, and takes its yearly cost, in the wages of the city's talent, out of the city's patient
 * money from the first quarter of building on: works get what is left. Of n that work a share f is paid for. They add {@code min(most, reach n f)}
 * to the reach of ideas between the city and Hong Kong, both ways, for the sectors they serve, and {@code yield p} to what research
 * of firms of these sectors yields and absorbs, where {@code p = min(1, served n f / talent of the sectors)} is the part of the city's talent in
 * them that the laboratories have room for. So a laboratory teaches as many people wherever it stands, and the best site is open: a large city has better
 * researchers, a small one is filled at once. Talent follows higher wages and nothing else.
 */
public final class JointLaboratories {
    /** Parameters of joint laboratories. */
    public record Params(
            @Param(
                    doc = "Joint laboratories that each city wants to have; none where it is Hong Kong itself",
                    unit = "count",
                    min = 0,
                    max = 20,
                    source = "0 leaves them out; policy lever, the policy brief has ten of them",
                    keys = "regions")
            Map<String, Double> number,

            @Param(
                    doc = "Quarters that a laboratory takes to build",
                    unit = "quarter",
                    min = 1,
                    max = 40,
                    source = "assumed: two years")
            int buildQuarters,

            @Param(
                    doc = "Yearly cost of a laboratory at the talent wages of the base year, out of patient money",
                    unit = "100m RMB",
                    min = 0,
                    max = 10,
                    source = "assumed: some 200 researchers with what they work with")
            double yearlyCost,

            @Param(
                    doc = "Reach of ideas between its city and Hong Kong that a laboratory adds",
                    unit = "share",
                    min = 0,
                    max = 0.5,
                    source = "assumed")
            double reach,

            @Param(
                    doc = "Most that a city's laboratories add to that reach",
                    unit = "share",
                    min = 0,
                    max = 0.5,
                    source = "assumed")
            double mostReach,

            @Param(
                    doc = "What research of firms that work with a laboratory yields more",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double yield,

            @Param(
                    doc = "Talent of firms that a laboratory has room to work with",
                    unit = "10,000 persons",
                    min = 0,
                    max = 10,
                    source = "assumed: 50 for each researcher of its own")
            double served,

            @Param(
                    doc = "Whether laboratories serve the sector; between 0 and 1 in part",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "knowledge services, machinery and instruments, electronics; assumed",
                    keys = "sectors")
            Map<String, Double> sectors) {}

    private final Params params;

    /** The rule under these parameters. */
    public JointLaboratories(Params params) {
        this.params = params;
    }

    /** Builds, opens, closes and pays for laboratories and sets what they add; none is built while the base year is held. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        Structure structure = world.structure;
        for (int r = 0; r < structure.regionCount(); r++) {
            double wanted = r == structure.hongKong ? 0 : params.number().getOrDefault(structure.regions[r], 0.0);
            build(world.governments, r, structure.hongKong < 0 ? 0 : wanted);
            double paid = pay(world, r) * world.governments.laboratories[r];
            add(world, r, paid);
        }
    }

    /** Opens what is ready, and begins or gives up what the number wanted asks for: what is farthest from ready goes first. */
    private void build(Governments governments, int r, double wanted) {
        double[] building = governments.laboratoryBuilding[r];
        governments.laboratories[r] += Governments.advance(building);
        double more = wanted - governments.laboratories[r];
        for (double begun : building) {
            more -= begun;
        }
        if (more > 0) {
            building[params.buildQuarters() - 1] += more;
            return;
        }
        double less = -more;
        for (int k = building.length - 1; k >= 0; k--) {
            double given = Math.min(less, building[k]);
            building[k] -= given;
            less -= given;
        }
        governments.laboratories[r] = Math.max(0, governments.laboratories[r] - less);
    }

    /** Sets the money of the quarter; the share of the cost that patient money reaches to pay. */
    private double pay(World world, int r) {
        Governments governments = world.governments;
        double number = governments.laboratories[r];
        for (double begun : governments.laboratoryBuilding[r]) {
            number += begun;
        }
        double cost = number * params.yearlyCost() / 4 * world.cities.talentWage[r] / world.base.talentWage[r];
        governments.laboratoryMoney[r] = Math.min(cost, governments.patientMoney[r]);
        return cost > 0 ? governments.laboratoryMoney[r] / cost : 1;
    }

    private void add(World world, int r, double working) {
        Structure structure = world.structure;
        double[] reach = world.distances.laboratoryReach[r];
        double[] yield = world.governments.laboratoryYield[r];
        Arrays.fill(reach, 0);
        Arrays.fill(yield, 0);
        if (working <= 0) {
            return;
        }
        double talent = 0;
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.region[f] == r) {
                talent += serves(structure, firms.sector[f]) * firms.talent[f];
            }
        }
        double taken = params.served() * working;
        double part = taken < talent ? taken / talent : 1;
        for (int s = 0; s < reach.length; s++) {
            reach[s] = serves(structure, s) * Math.min(params.mostReach(), params.reach() * working);
            yield[s] = serves(structure, s) * params.yield() * part;
        }
    }

    private double serves(Structure structure, int s) {
        return Named.value(params.sectors(), structure.sectors[s]);
    }
}
