namespace IntegrationHub.Engine.Ledger;

/// <summary>A walk along the ledger, row by row, that holds each against the one before.</summary>
/// <param name="noted">An end that was noted before; null when there is none.</param>
internal sealed class LedgerWalk(LedgerHead? noted)
{
    private const int MostFaults = 20;

    // How far from its place a row is looked for that does not belong where it is.
    private const int Reach = 1000;

    private readonly List<LedgerFault> _faults = [];
    private LedgerRow? _first;
    private LedgerRow? _before;
    private LedgerEntry? _checkpoint;
    private bool _beforeIsFaulty;
    private bool _sawNoted;
    private long _rows;

    /// <summary>The number of the row that was looked at last; 0 before the first.</summary>
    public long Last => _before?.Number ?? 0;

    /// <summary>Looks at the next row.</summary>
    public void Step(LedgerRow row)
    {
        var follows = _before is not null && row.Number == _before.Number + 1;
        if (_before is not null && !follows) Add(LedgerMessages.Missing(_before.Number + 1, row.Number - 1));
        var isFaulty = LedgerChain.Hash(row.Number, row.Entry, row.Previous) != row.Hash;
        if (isFaulty) Add(WrittenAs(row) is { } number ? LedgerMessages.Moved(row.Number, number) : LedgerMessages.Changed(row.Number));
        else if (follows && !_beforeIsFaulty && row.Previous != _before!.Hash) Add(LedgerMessages.NotFollowing(row.Number));
        if (noted?.Number == row.Number)
        {
            _sawNoted = true;
            if (noted.Hash != row.Hash) Add(LedgerMessages.OtherThanNoted(row.Number));
        }

        if (!isFaulty && row.Entry.Event == LedgerEvents.Checkpoint) _checkpoint = row.Entry;
        _first ??= row;
        _before = row;
        _beforeIsFaulty = isFaulty;
        _rows++;
    }

    /// <summary>Says what was found.</summary>
    /// <param name="head">Where the hub says that the ledger ends.</param>
    public LedgerVerdict End(LedgerHead? head)
    {
        CheckBeginning();
        CheckEnd(head);
        if (noted is { Number: > 0 } && !_sawNoted) Add(LedgerMessages.NotedIsGone(noted.Number));
        var end = _before is null ? new LedgerHead(0, LedgerChain.Beginning) : new LedgerHead(_before.Number, _before.Hash);
        return new(_rows, _first?.Number ?? 0, end, [.. _faults.OrderBy(f => f.Row).Take(MostFaults)]);
    }

    private void CheckBeginning()
    {
        if (_first is null) return;
        if (_first.Number == 1)
        {
            if (_first.Previous != LedgerChain.Beginning && _faults.TrueForAll(f => f.Row != 1)) Add(LedgerMessages.NotTheFirst(1));
        }
        else if (_checkpoint?.Through != _first.Number - 1 || _checkpoint?.ThroughHash != _first.Previous)
        {
            Add(LedgerMessages.NoCheckpoint(_first.Number));
        }
    }

    private void CheckEnd(LedgerHead? head)
    {
        var last = Last;
        if (head is null)
        {
            if (last > 0) Add(LedgerMessages.NoHead(last));
        }
        else if (head.Number > last)
        {
            Add(LedgerMessages.Missing(last + 1, head.Number));
        }
        else if (head.Number < last)
        {
            Add(LedgerMessages.Added(head.Number + 1, last));
        }
        else if (last > 0 && head.Hash != _before!.Hash && !_beforeIsFaulty)
        {
            Add(LedgerMessages.OtherEnd(last));
        }
    }

    private long? WrittenAs(LedgerRow row)
    {
        if (_faults.Count >= MostFaults) return null;
        for (var number = Math.Max(1, row.Number - Reach); number <= row.Number + Reach; number++)
        {
            if (LedgerChain.Hash(number, row.Entry, row.Previous) == row.Hash) return number;
        }

        return null;
    }

    private void Add(LedgerFault fault)
    {
        if (_faults.Count < MostFaults) _faults.Add(fault);
    }
}
