// netstandard2.0 lacks a type that records need, and ImmutableArray compares by reference.
// Invariant: everything that flows between the steps of a generator compares by value; otherwise each keystroke in an
// editor would run every generator from its start.

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace MicroPyNano.Generators
{
    /// <summary>A list that equals another with the same elements.</summary>
    internal readonly struct ValueList<T> : IEquatable<ValueList<T>>, IEnumerable<T> where T : IEquatable<T>
    {
        private readonly T[] _items;

        public ValueList(IEnumerable<T> items) => _items = items.ToArray();

        private T[] Items => _items ?? Array.Empty<T>();

        public int Count => Items.Length;

        public T this[int index] => Items[index];

        public bool Equals(ValueList<T> other) => Items.SequenceEqual(other.Items);

        public override bool Equals(object obj) => obj is ValueList<T> other && Equals(other);

        public override int GetHashCode() => Items.Aggregate(17, (hash, item) => unchecked(hash * 31 + item.GetHashCode()));

        public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
    }
}

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit
    {
    }
}
