using System;

namespace MicroPyNano.Deployment;

/// <summary>An image cannot be made; the message is one line that says why, and what to do where something can be done.</summary>
public sealed class DeploymentException(string message) : Exception(message);
