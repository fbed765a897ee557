namespace IntegrationHub.Engine.Ledger;

/// <summary>The store could not do a step, and left things as they were.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Says what could not be done, in a sentence a person can act on.</summary>
    public StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
