namespace IntegrationHub.Sandbox.Protocol;

/// <summary>Makes the ids and secrets of a shop.</summary>
internal interface IIdMint
{
    /// <summary>So many letters and digits that nobody has seen before.</summary>
    string Characters(int length);

    /// <summary>An id with its prefix: <c>cus_</c> and 14 characters.</summary>
    string Id(string prefix, int length);

    /// <summary>Says what the next ids come of. For mints whose ids are worked out.</summary>
    void Begin(string subject)
    {
    }
}
