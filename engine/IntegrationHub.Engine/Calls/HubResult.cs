using System.Diagnostics.CodeAnalysis;

namespace IntegrationHub.Engine.Calls;

/// <summary>A value, or the reason there is none. Which one it is has to be asked before either is used.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly record struct HubResult<T>
    where T : class
{
    private readonly T? _value;
    private readonly HubError? _error;

    private HubResult(T? value, HubError? error) => (_value, _error) = (value, error);

    /// <summary>Hands out whichever there is.</summary>
    /// <param name="value">The value, when true is returned.</param>
    /// <param name="error">The reason, when false is returned.</param>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out HubError? error)
    {
        value = _value;
        error = _value is null ? _error ?? throw new InvalidOperationException("A result was never given.") : null;
        return value is not null;
    }

    /// <summary>A result that holds a value.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Named constructors would say nothing more.")]
    public static implicit operator HubResult<T>(T value) => new(value, null);

    /// <summary>A result that holds a reason.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Named constructors would say nothing more.")]
    public static implicit operator HubResult<T>(HubError error) => new(null, error);
}
