namespace IntegrationHub.JsonSchema.Evaluation;

/// <summary>
/// Which properties (by place in the object) or items (by index) of one value some schema has looked at.
/// </summary>
internal sealed class Marks
{
    private ulong[] _bits = [];
    private bool _all;

    public bool this[int index]
    {
        get => _all || (index >> 6 < _bits.Length && (_bits[index >> 6] & (1UL << index)) != 0);
    }

    public void Add(int index)
    {
        if (_all) return;
        Reserve((index >> 6) + 1);
        _bits[index >> 6] |= 1UL << index;
    }

    public void Add(Marks other)
    {
        _all |= other._all;
        Reserve(other._bits.Length);
        for (var word = 0; word < other._bits.Length; word++) _bits[word] |= other._bits[word];
    }

    public void AddAll() => _all = true;

    private void Reserve(int words)
    {
        if (words > _bits.Length) Array.Resize(ref _bits, Math.Max(words, _bits.Length * 2));
    }
}
