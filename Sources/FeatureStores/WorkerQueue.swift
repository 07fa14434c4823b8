/// Jobs in the order of their coming. One that is dropped leaves a gap, which costs nothing but its slot.
struct WorkerQueue {
    /// A slot is emptied when its job is taken, so that nothing of a finished job stays.
    private var slots: [WorkerJob?] = []
    private var head = 0
    /// How many wait that have not been dropped.
    private(set) var count = 0

    mutating func append(_ job: WorkerJob) {
        slots.append(job)
        count += 1
    }

    /// The first job that has not been dropped, begun. O(1) on average.
    mutating func next() -> (@Sendable (WorkerJob.Fate) -> Void)? {
        while head < slots.count {
            let job = slots[head].take()
            head += 1
            guard let body = job?.begin() else { continue }
            count -= 1
            if head > 1024 { compact() }
            return body
        }
        slots.removeAll(keepingCapacity: true)
        head = 0
        return nil
    }

    /// Notes that a job of the queue was dropped where it waits.
    mutating func noteDropped() {
        count -= 1
        // While all workers are busy nobody passes over the gaps.
        if slots.count - head > 2 * count + 64 { compact() }
    }

    private mutating func compact() {
        slots = slots[head...].filter { $0.map { !$0.isDropped } ?? false }
        head = 0
    }
}
