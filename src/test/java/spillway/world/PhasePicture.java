package spillway.world;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts on whom in a quarter, as SVG: a column for each agent, a line for each step, time from top to bottom. Phases that
 * follow one another in one part of the quarter and have the same actor are one step.
 */
final class PhasePicture {
    private static final int WIDTH = 1000;
    private static final int HEAD = 74;
    private static final int TEXT_AT = 106;
    private static final int FIRST_LANE = 478;
    private static final int LANE = 113;
    private static final int LINE = 15;
    private static final int LETTERS = 44;

    private final StringBuilder svg = new StringBuilder();
    private int y = HEAD + 8;

    private static final class Step {
        final String part;
        final Optional<Lane> actor;
        final List<String> names = new ArrayList<>();
        final Set<Lane> changed = EnumSet.noneOf(Lane.class);
        final Set<Lane> seen = EnumSet.noneOf(Lane.class);

        Step(String part, Optional<Lane> actor) {
            this.part = part;
            this.actor = actor;
        }
    }

    private PhasePicture() {}

    /** The picture {@code docs/model/who-acts-on-whom.svg}. */
    static String of(List<PhaseMap.Row> rows) {
        return new PhasePicture().drawn(steps(rows));
    }

    private static List<Step> steps(List<PhaseMap.Row> rows) {
        List<Step> steps = new ArrayList<>();
        for (PhaseMap.Row row : rows) {
            Optional<Lane> actor = Lane.acting(row.rules().get(0));
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last == null || !last.part.equals(row.part()) || !last.actor.equals(actor)) {
                last = new Step(row.part(), actor);
                steps.add(last);
            }
            last.names.add(row.name());
            for (Lane lane : Lane.values()) {
                if (row.changes(lane)) {
                    last.changed.add(lane);
                } else if (row.looksAt(lane)) {
                    last.seen.add(lane);
                }
            }
        }
        steps.removeIf(step -> step.actor.isEmpty() && step.changed.isEmpty());
        return steps;
    }

    private String drawn(List<Step> steps) {
        StringBuilder body = new StringBuilder();
        String part = "";
        for (Step step : steps) {
            List<String> lines = wrapped(String.join(", ", step.names), LETTERS);
            boolean first = !step.part.equals(part);
            List<String> heading = first ? wrapped(step.part, 13) : List.of();
            if (first) {
                add("<line x1='0' y1='%d' x2='%d' y2='%d' stroke='#cccccc'/>", y, WIDTH, y);
                part = step.part;
            }
            int height = Math.max(2, Math.max(lines.size(), heading.size())) * LINE + 6;
            int middle = y + height / 2;
            text(heading, 8, middle, "font-weight='bold' fill='#333333'");
            text(lines, TEXT_AT, middle, "fill='#222222'");
            arrows(step, middle);
            y += height;
        }
        body.append(svg);
        svg.setLength(0);
        frame();
        return svg.append(body).append(legend()).append("</svg>\n").toString();
    }

    private void frame() {
        int height = y + 44;
        add(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d'"
                        + " font-family='DejaVu Sans, Verdana, Helvetica, sans-serif' font-size='12'>",
                WIDTH, height, WIDTH, height);
        add("<title>Who acts on whom in a quarter of Spillway</title>");
        add("<rect width='%d' height='%d' fill='white'/>", WIDTH, height);
        text(List.of("A quarter, from top to bottom"), 8, HEAD / 2, "font-weight='bold' font-size='14' fill='#222222'");
        for (Lane lane : Lane.values()) {
            int x = x(lane);
            add("<rect x='%d' y='10' width='108' height='48' rx='5' fill='%s'/>", x - 54, lane.colour);
            middle(lane.title, x, 30, "font-weight='bold' fill='white'");
            middle(lane.subtitle, x, 48, "font-size='8.5' fill='white'");
            add(
                    "<line x1='%d' y1='58' x2='%d' y2='%d' stroke='%s' stroke-opacity='.35' stroke-width='2'/>",
                    x, x, y, lane.colour);
        }
    }

    private void arrows(Step step, int at) {
        String colour = step.actor.map(lane -> lane.colour).orElse("#888888");
        step.actor.ifPresent(actor -> {
            step.changed.stream()
                    .filter(lane -> lane.compareTo(actor) < 0)
                    .findFirst()
                    .ifPresent(lane -> line(actor, lane, at));
            step.changed.stream()
                    .filter(lane -> lane.compareTo(actor) > 0)
                    .reduce((a, b) -> b)
                    .ifPresent(lane -> line(actor, lane, at));
        });
        for (Lane lane : step.seen) {
            if (!step.changed.contains(lane) && !step.actor.equals(Optional.of(lane))) {
                add(
                        "<circle cx='%d' cy='%d' r='4.5' fill='white' stroke='%s' stroke-width='1.5'/>",
                        x(lane), at, colour);
            }
        }
        for (Lane lane : step.changed) {
            if (!step.actor.equals(Optional.of(lane))) {
                head(step, lane, at, colour);
            }
        }
        step.actor.ifPresent(actor -> add(
                "<rect x='%d' y='%d' width='14' height='14' rx='2' fill='%s' stroke='%s' stroke-width='2'/>",
                x(actor) - 7, at - 7, step.changed.contains(actor) ? colour : "white", colour));
    }

    private void line(Lane from, Lane to, int at) {
        add(
                "<line x1='%d' y1='%d' x2='%d' y2='%d' stroke='%s' stroke-width='2'/>",
                x(from), at, x(to), at, from.colour);
    }

    private void head(Step step, Lane lane, int at, String colour) {
        if (step.actor.isEmpty()) {
            add("<circle cx='%d' cy='%d' r='5' fill='%s'/>", x(lane), at, colour);
            return;
        }
        int way = lane.compareTo(step.actor.get()) > 0 ? 1 : -1;
        int x = x(lane);
        add("<path d='M%d,%d l%d,-7 v14 z' fill='%s'/>", x + 6 * way, at, -13 * way, colour);
    }

    private String legend() {
        int before = svg.length();
        int at = y + 22;
        int x = 8;
        add("<line x1='0' y1='%d' x2='%d' y2='%d' stroke='#cccccc'/>", y, WIDTH, y);
        add("<rect x='%d' y='%d' width='14' height='14' rx='2' fill='#333333'/>", x, at - 7);
        text(List.of("acts, and changes its own state"), x + 22, at, "");
        add(
                "<rect x='%d' y='%d' width='13' height='13' rx='2' fill='white' stroke='#333333' stroke-width='2'/>",
                x + 238, at - 7);
        text(List.of("acts on others alone"), x + 260, at, "");
        add("<path d='M%d,%d l-13,-7 v14 z' fill='#333333'/>", x + 424, at);
        text(List.of("whose state it changes"), x + 432, at, "");
        add("<circle cx='%d' cy='%d' r='4.5' fill='white' stroke='#333333' stroke-width='1.5'/>", x + 604, at);
        text(List.of("what it only looks at"), x + 616, at, "");
        add("<circle cx='%d' cy='%d' r='5' fill='#888888'/>", x + 778, at);
        text(List.of("summed up by the books"), x + 790, at, "");
        String legend = svg.substring(before);
        svg.setLength(before);
        return legend;
    }

    private static int x(Lane lane) {
        return FIRST_LANE + lane.ordinal() * LANE;
    }

    private void text(List<String> lines, int x, int middle, String style) {
        int at = middle - (lines.size() - 1) * LINE / 2 + 4;
        for (String line : lines) {
            add("<text x='%d' y='%d' %s>%s</text>", x, at, style, line);
            at += LINE;
        }
    }

    private void middle(String line, int x, int at, String style) {
        add("<text x='%d' y='%d' text-anchor='middle' %s>%s</text>", x, at, style, line);
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values)).append('\n');
    }

    private static List<String> wrapped(String text, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
