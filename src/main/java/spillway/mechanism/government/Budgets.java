package spillway.mechanism.government;

import spillway.kernel.Exponential;
import spillway.kernel.Numbers;
import spillway.world.Flows;
import spillway.world.Governments;
import spillway.world.World;

/**
 * Governments set their budgets (E34, E35): public service and programmes are shares of value added; programmes are cut when
 * the deficit passes its ceiling, service when debt passes its limit. Once a year each leader splits programme money between
 * quick and patient by what he believes they yield within his horizon, which may be longer in some cities. The upper level may give money for public works to regions
 * outside the bay area; it is patient money.
 *
 * <p>{@code VQ = q sum_{k=1..min(H,Kq)} d^k}, {@code VP = b sum_{k=L+1..H} d^k}, patient share {@code 1 / (1 + exp(-g (VP - VQ) / VQ))}.
 */
public final class Budgets {
    private final Government.Params params;

    /** The rule under these parameters. */
    public Budgets(Government.Params params) {
        this.params = params;
    }

    /** Sets money for service and programmes. */
    public void step(World world) {
        Governments governments = world.governments;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            double output = Flows.sum(world.cities.valueAdded[r]);
            if (world.tick <= 0 || world.tick % 4 == 0) {
                governments.horizon[r] = horizon(world, r);
                governments.patientShare[r] = patientShare(governments.horizon[r], effort(world, r));
            }
            scale(world, r, output);
            double debt = Math.max(0, -governments.funds[r]) / (4 * output);
            double cut = Numbers.clip(params.debtBrake() * (debt - params.debtLimit()), 0, params.largestServiceCut());
            governments.service[r] = world.base.serviceShare[r] * output * (1 - cut);
            double programmes = params.programmeShare() * output * governments.programmeScale[r];
            governments.patientMoney[r] = programmes * governments.patientShare[r];
            governments.quickMoney[r] = programmes - governments.patientMoney[r];
            governments.worksGrant[r] = world.structure.bayArea[r] ? 0 : params.outerWorks() * output;
            governments.patientMoney[r] += governments.worksGrant[r];
        }
    }

    private void scale(World world, int r, double output) {
        Governments governments = world.governments;
        if (world.holdsBase()) {
            governments.programmeScale[r] = 1;
        } else if (governments.balance[r] < -params.deficitCeiling() * output) {
            governments.programmeScale[r] = Math.max(0, governments.programmeScale[r] - params.programmeCut());
        } else {
            governments.programmeScale[r] = Math.min(1, governments.programmeScale[r] + params.programmeRecovery());
        }
    }

    private double horizon(World world, int r) {
        double extra = params.horizonExtra().getOrDefault(world.structure.regions[r], 0.0);
        if (world.structure.special[r]) {
            return params.specialHorizon() + extra;
        }
        return extra
                + switch (params.horizonMode()) {
                    case CONSTANT -> params.horizonQuarters();
                    case REMAINING_TERM -> remainingTerm(world.governments.served[r]) + params.concern();
                };
    }

    /** Expected quarters left in office after {@code served}, the present one with them. */
    double remainingTerm(int served) {
        double expected = 0;
        double stays = 1;
        for (int k = served; k < params.longestTenure(); k++) {
            expected += stays;
            stays *= 1 - params.leaderTurnoverHazard();
        }
        return expected;
    }

    /** Extra weight of quick money in the years before promotion is decided, for the ambitious. */
    private double effort(World world, int r) {
        int served = world.governments.served[r];
        boolean showTime = params.leaderTurnover()
                && served >= params.effortFrom()
                && served < params.effortUntil()
                && world.structure.tier[r] > 0;
        return showTime ? params.visibleEffort() * world.governments.ambition[r] : 0;
    }

    /** Share of programme money for patient programmes under a horizon; {@code effort} tilts it to quick money. */
    double patientShare(double horizon, double effort) {
        double quick = 0;
        double patient = 0;
        int last = (int) Math.floor(horizon + 1e-9);
        double weight = 1;
        for (int k = 1; k <= last; k++) {
            weight *= params.discount();
            quick += k <= params.quickQuarters() ? params.quickReturn() * weight : 0;
            patient += k > params.patientLag() ? params.patientReturn() * weight : 0;
        }
        if (quick <= 0) {
            return 0.5;
        }
        return 1 / (1 + Exponential.of(-params.choiceSharpness() * ((patient - quick) / quick - effort)));
    }
}
