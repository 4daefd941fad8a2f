# The heap is three quarters of the memory that the task was given; 0 means all of the node.
memory=${SLURM_MEM_PER_NODE:-$memory}
heap=-XX:MaxRAMPercentage=75
[ "$memory" = 0 ] || heap=-Xmx$((memory * 3 / 4))m
"$java" -XX:+UseSerialGC -XX:ActiveProcessorCount="${SLURM_CPUS_PER_TASK:-1}" "$heap" \
    -Djava.awt.headless=true -Dspillway.home="$home" "${program[@]}" \
    study work "$study" --chunk "$SLURM_ARRAY_TASK_ID" --of "$chunks" --quiet \
    --threads "${SLURM_CPUS_PER_TASK:-1}" --worker "$SLURM_JOB_ID-${SLURM_RESTART_COUNT:-0}" &
worker=$!
# A minute before its time is over, and where it is preempted, the task is told to stop; what has ended stays.
trap 'kill -TERM "$worker" 2> /dev/null' TERM
wait "$worker"
code=$?
while kill -0 "$worker" 2> /dev/null; do
    wait "$worker"
    code=$?
done
case $code in
    0) exit 0 ;;
    2)
        echo "refused, as it says above; it would be refused again"
        exit 2
        ;;
    137) echo "killed: out of memory if nobody did it; spillway study submit --memory asks for more" ;;
esac
# Slurm itself begins anew only what a node has lost. What was taken off shall not begin anew.
if [ "${SLURM_RESTART_COUNT:-0}" -lt 3 ] && [ ! -e "$study/jobs/cancelled" ]; then
    echo "ended with $code on ${SLURMD_NODENAME:-an unknown node}; begins anew where it was"
    scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID" && sleep 60
fi
exit "$code"
