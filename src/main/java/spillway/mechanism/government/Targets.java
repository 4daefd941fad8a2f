package spillway.mechanism.government;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spillway.kernel.Draw;
import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Logarithm;
import spillway.kernel.Named;
import spillway.kernel.Numbers;
import spillway.kernel.RandomStreams;
import spillway.world.Flows;
import spillway.world.Governments;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Once a year each mainland government chooses the sector it will support (E37).
 *
 * <p>Chances are a mixture: with weight {@code 1 - i - c} a logit in fit, the sector's location quotient smoothed by kinship of
 * sectors (relatedness density after Hidalgo et al. 2007); with weight i the target of one peer of the same rank; with weight c
 * the central plan; a city that plans ahead gives a part of both weights to fit. Under coordination governments choose one after the other, in the order of the regions, and what those before
 * have chosen counts against a sector. Imitation looks at last year's targets. Where governments do not review their targets every
 * year, those who do not keep the one they have.
 */
public final class Targets {
    private final Government.Params params;
    private final PlanningCities.Params planning;
    private final KeyedRandom random;

    /** The rule under these parameters, with a random stream of its own. */
    public Targets(Government.Params params, PlanningCities.Params planning, RandomStreams streams) {
        this.params = params;
        this.planning = planning;
        this.random = streams.stream("targets");
    }

    /** Chooses targets in the first quarter of a year, one government after the other, in the order of the regions. */
    public void step(World world) {
        if (world.tick != 0 && (world.holdsBase() || world.tick % 4 != 0)) {
            return;
        }
        Governments governments = world.governments;
        int[] before = governments.target.clone();
        int[] known = before.clone();
        double[][] fit = fit(world);
        for (int r = 0; r < before.length; r++) {
            if (world.structure.special[r]) {
                governments.target[r] = -1;
                continue;
            }
            KeyedRandom own = random.at(r, world.tick);
            double kind = own.nextDouble();
            double choice = own.nextDouble();
            int peer = peer(world, r, own.nextDouble());
            if (own.nextDouble() >= params.targetReview() && before[r] >= 0) {
                continue;
            }
            double others = others(world, r);
            double plan = 1 - others * params.centralPlan();
            if (kind >= plan) {
                governments.target[r] = Draw.index(planWeights(world.structure), fit[r].length, choice);
            } else if (kind >= plan - others * params.imitation() && peer >= 0 && before[peer] >= 0) {
                governments.target[r] = before[peer];
            } else {
                governments.target[r] = Draw.index(softmax(value(fit[r], r, known)), fit[r].length, choice);
            }
            known[r] = governments.target[r];
        }
    }

    /**
     * What each sector has to say for it when the government of a region chooses, as the world stands: in the order of the sectors, none
     * for a region that chooses none. Under coordination as the first to choose. It draws no random number and changes nothing.
     */
    public List<TargetOption> options(World world, int r) {
        if (world.structure.special[r]) {
            return List.of();
        }
        int[] target = world.governments.target;
        double[] fit = fit(world)[r];
        double[] own = shares(softmax(value(fit, r, target)));
        double[] plan = shares(planWeights(world.structure));
        double[] imitated = new double[fit.length];
        int peers = 0;
        int silent = 0;
        for (int q = 0; q < target.length; q++) {
            if (q != r && world.structure.tier[q] == world.structure.tier[r]) {
                peers++;
                if (target[q] >= 0) {
                    imitated[target[q]]++;
                } else {
                    silent++;
                }
            }
        }
        double toPlan = others(world, r) * params.centralPlan();
        double toPeers = peers > 0 ? others(world, r) * params.imitation() * (peers - silent) / peers : 0;
        List<TargetOption> options = new ArrayList<>();
        for (int s = 0; s < fit.length; s++) {
            double copied = peers > 0 ? others(world, r) * params.imitation() * imitated[s] / peers : 0;
            options.add(new TargetOption(
                    s, fit[s], (int) imitated[s], toPlan * plan[s] + copied + (1 - toPlan - toPeers) * own[s]));
        }
        return options;
    }

    /** What is left of the weight of peers and of the central plan with a city that plans ahead. */
    private double others(World world, int r) {
        return 1 - planning.fitWeight().getOrDefault(world.structure.regions[r], 0.0);
    }

    private static double[] shares(double[] weight) {
        double total = Flows.sum(weight);
        return Arrays.stream(weight).map(one -> total > 0 ? one / total : 0).toArray();
    }

    /** Fit less, under coordination, the share of the others known to support the sector: this year's choice of those before. */
    private double[] value(double[] fit, int r, int[] known) {
        double c = params.targetCoordination();
        double[] value = new double[fit.length];
        int others = 0;
        for (int q = 0; q < known.length; q++) {
            others += q != r && known[q] >= 0 ? 1 : 0;
        }
        for (int s = 0; s < value.length; s++) {
            int same = 0;
            for (int q = 0; q < known.length; q++) {
                same += q != r && known[q] == s ? 1 : 0;
            }
            double crowd = others > 0 ? (double) same / others : 0;
            value[s] = fit[s] - c * params.duplicationPenalty() * crowd;
        }
        return value;
    }

    private double[] softmax(double[] value) {
        double[] weight = new double[value.length];
        for (int s = 0; s < value.length; s++) {
            weight[s] = Exponential.of(params.targetSharpness() * value[s]);
        }
        return weight;
    }

    private double[] planWeights(Structure structure) {
        double[] weight = new double[structure.sectorCount()];
        for (int s = 0; s < weight.length; s++) {
            weight[s] = Named.value(params.planList(), structure.sectors[s]);
        }
        return weight;
    }

    /** A peer of the same rank; -1 where there is none. */
    private static int peer(World world, int r, double uniform) {
        int[] tier = world.structure.tier;
        int count = 0;
        for (int q = 0; q < tier.length; q++) {
            count += q != r && tier[q] == tier[r] ? 1 : 0;
        }
        int wanted = (int) (uniform * count);
        for (int q = 0; q < tier.length; q++) {
            if (q != r && tier[q] == tier[r] && wanted-- == 0) {
                return q;
            }
        }
        return -1;
    }

    /** Log location quotient, its own and that of related sectors of the same knowledge group [region][sector]. */
    private double[][] fit(World world) {
        Structure structure = world.structure;
        double[][] output = world.cities.valueAdded;
        double bound = params.targetFitBound();
        double kinship = params.targetKinship();
        double[] bySector = new double[structure.sectorCount()];
        double total = 0;
        for (int r = 0; r < output.length; r++) {
            for (int s = 0; s < bySector.length && structure.delta[r]; s++) {
                bySector[s] += output[r][s];
                total += output[r][s];
            }
        }
        double[][] fit = new double[output.length][bySector.length];
        for (int r = 0; r < output.length; r++) {
            double[] own = new double[bySector.length];
            double regional = 0;
            for (double value : output[r]) {
                regional += value;
            }
            for (int s = 0; s < own.length; s++) {
                double quotient = output[r][s] / regional / (bySector[s] / total);
                own[s] = Numbers.clip(Logarithm.of(Math.max(1e-3, quotient)), -bound, bound);
            }
            for (int s = 0; s < own.length; s++) {
                double kin = 0;
                int members = 0;
                for (int k = 0; k < own.length; k++) {
                    if (structure.group[k] == structure.group[s]) {
                        kin += own[k];
                        members++;
                    }
                }
                fit[r][s] = (1 - kinship) * own[s] + kinship * kin / members;
            }
        }
        return fit;
    }
}
